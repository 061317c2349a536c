/** `target.name`: fields, properties, enum values, record fields, tokens, labels, trigger variables. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { FieldAccess } from '../../syntax/nodes.ts';
import type { Resolution } from '../checked.ts';
import type { BodyContext } from '../context.ts';
import { isUnknown, memberOfMissing, platform, STRING, UNKNOWN } from '../known.ts';
import { lackingMember } from '../lacking.ts';
import { findField, findPlatformProperty } from '../members/fields.ts';
import { findMember } from '../members/sobjects.ts';
import { platformType } from '../platform/registry.ts';
import type { ClassSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { canSee } from '../visibility.ts';
import { checkHiddenTarget, checkTarget, SITE_LABELS, type Target } from './target.ts';
import { describeToken, recordToken, shareReason } from './tokens.ts';
import { triggerVariable } from './trigger-variable.ts';

/** What a member access means; undefined when there is no such member. */
export interface Access {
  readonly type: ApexType;
  readonly resolution: Resolution;
}

export function fieldAccess(node: FieldAccess, body: BodyContext): ApexType {
  const target = checkTarget(node.target, body);
  if (target.kind !== 'namespace' && isUnknown(target.type)) {
    return memberOfMissing(target.type, node.name);
  }
  const found = memberOf(target, node, body);
  const isStaticOfValue =
    target.kind === 'value' && found?.resolution.kind === 'field' && found.resolution.field.isStatic;
  const access = isStaticOfValue
    ? (hiddenMember(target, node, body) ?? staticOfValue(found, node, body))
    : (found ?? hiddenMember(target, node, body));
  if (access === undefined) {
    const type = target.kind === 'namespace' ? null : target.type;
    const lacking = type === null ? undefined : lackingMember(type, node.name, body.unit);
    if (lacking === undefined) {
      reportMissing(type, node, body);
    }
    return lacking ?? UNKNOWN;
  }
  body.unit.facts.resolutions.set(node, access.resolution);
  return access.type;
}

function staticOfValue(access: Access, node: FieldAccess, body: BodyContext): Access {
  const { field } = access.resolution as Extract<Resolution, { kind: 'field' }>;
  body.unit.report(compileErrors.staticFieldUse, node.at, field.name, field.owner.fullName);
  return access;
}

function memberOf(target: Target, node: FieldAccess, body: BodyContext): Access | undefined {
  if (target.kind === 'value') {
    return describeToken(node, body) ?? shareReason(node, body) ?? valueMember(target.type, node, body);
  }
  if (target.kind === 'namespace') {
    return namespaceMember(target.name, target.type, node, body) ?? recordMemberOf(target, node, body);
  }
  return staticMember(target.type, node, body) ?? recordMemberOf(target, node, body);
}

function recordMemberOf(
  { record }: { readonly record?: ApexType },
  node: FieldAccess,
  body: BodyContext,
): Access | undefined {
  return record === undefined ? undefined : staticMember(record, node, body);
}

function hiddenMember(target: Target, node: FieldAccess, body: BodyContext): Access | undefined {
  if (target.kind !== 'value' || (node.target.kind !== 'Name' && node.target.kind !== 'FieldAccess')) {
    return undefined;
  }
  const { facts } = body.unit;
  const meaning = facts.resolutions.get(node.target);
  const hidden = checkHiddenTarget(node.target, body);
  const access = hidden === undefined ? undefined : memberOf(hidden, node, body);
  if (access === undefined && meaning !== undefined) {
    facts.resolutions.set(node.target, meaning);
    facts.types.set(node.target, target.type);
  }
  return access;
}

function valueMember(type: ApexType, node: FieldAccess, body: BodyContext): Access | undefined {
  if (type.kind === 'class') {
    return classField(type.symbol, node, body);
  }
  if (type.kind === 'sobject') {
    return recordMember(type.name, node, body);
  }
  // `[SELECT …].Name` and `map.values().Name`: the field of the only record.
  if (type.kind === 'platform' && type.name === 'System.List' && type.args[0]?.kind === 'sobject') {
    if (node.target.kind === 'Soql') body.unit.facts.types.set(node.target, type.args[0]);
    return recordMember(type.args[0].name, node, body);
  }
  const found = findPlatformProperty(type, node.name);
  return found === undefined
    ? undefined
    : {
        type: found.property.type,
        resolution: {
          kind: 'platformProperty',
          type: found.owner,
          key: found.property.key,
          isStatic: found.property.isStatic,
        },
      };
}

function recordMember(object: string | null, node: FieldAccess, body: BodyContext): Access | undefined {
  if (object === null) {
    return node.name.toLowerCase() === 'id'
      ? {
          type: { kind: 'primitive', name: 'Id' },
          resolution: { kind: 'sobjectField', object: 'SObject', name: 'Id', isRelationship: false },
        }
      : undefined;
  }
  const member = findMember(body.unit.program.schema, object, node.name);
  return member === undefined
    ? undefined
    : {
        type: member.type,
        resolution: { kind: 'sobjectField', object, name: member.name, isRelationship: member.isRelationship },
      };
}

function classField(symbol: ClassSymbol, node: FieldAccess, body: BodyContext): Access | undefined {
  const field = findField(symbol, node.name);
  if (field === undefined) {
    return undefined;
  }
  if (!canSee(field.owner, field.modifiers, body.owner)) {
    body.unit.report(compileErrors.hiddenVariable, node.at, `${field.owner.fullName}.${field.name}`);
  }
  return { type: field.type, resolution: { kind: 'field', field } };
}

function staticMember(type: ApexType, node: FieldAccess, body: BodyContext): Access | undefined {
  if (type.kind === 'class') {
    const value = type.symbol.enumValues.find((each) => each.toLowerCase() === node.name.toLowerCase());
    if (type.symbol.kind === 'enum') {
      return value === undefined ? undefined : { type, resolution: { kind: 'enumValue', symbol: type.symbol, value } };
    }
    const field = classField(type.symbol, node, body);
    return field?.resolution.kind === 'field' && field.resolution.field.isStatic ? field : undefined;
  }
  if (type.kind === 'sobject') {
    return recordToken(type, node, body);
  }
  if (type.kind !== 'platform') {
    return valueMember(type, node, body);
  }
  if (type.name === 'System.Label') {
    return label(node, body);
  }
  const value = platformType(type.name)?.enumValues.get(node.name.toLowerCase());
  return value === undefined
    ? valueMember(type, node, body)
    : { type, resolution: { kind: 'platformEnumValue', type: type.name, value } };
}

function namespaceMember(
  name: string,
  type: ApexType | null,
  node: FieldAccess,
  body: BodyContext,
): Access | undefined {
  if (name === 'Trigger') {
    return triggerVariable(node, body);
  }
  if (name === 'Page') {
    return { type: platform('System.PageReference'), resolution: { kind: 'page', name: node.name } };
  }
  if (name === SITE_LABELS) {
    return { type: STRING, resolution: { kind: 'label', name: `site.${node.name}` } };
  }
  if (name === 'SObjectType') {
    return describeToken(node, body);
  }
  return type === null ? undefined : staticMember(type, node, body);
}

function label(node: FieldAccess, body: BodyContext): Access {
  const { labels } = body.unit.program;
  if (labels !== null && !labels.has(node.name.toLowerCase())) {
    body.unit.report(compileErrors.unknownLabel, node.at, node.name);
  }
  return { type: STRING, resolution: { kind: 'label', name: node.name } };
}

function reportMissing(type: ApexType | null, node: FieldAccess, body: BodyContext): void {
  if (type?.kind === 'sobject') {
    body.unit.report(compileErrors.unknownField, node.at, node.name, typeName(type));
  } else {
    body.unit.report(compileErrors.unknownVariable, node.at, node.name);
  }
}
