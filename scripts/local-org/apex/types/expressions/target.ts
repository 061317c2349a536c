/** What stands before a dot: a value, a type, or a namespace. */
import type { Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { missing, OBJECT, platform } from '../known.ts';
import { findField } from '../members/fields.ts';
import { findMember } from '../members/sobjects.ts';
import { isLackingNamespace, lackingType } from '../lacking.ts';
import { platformNamespace } from '../platform/registry.ts';
import type { ApexType } from '../type.ts';
import { findInner, findInNamespace, findPlatformType, findProjectType, findRecord } from '../type-lookup.ts';
import { checkExpression } from './expression.ts';
import { variable } from './name.ts';

/** What stands for the namespace of the labels of sites. */
export const SITE_LABELS = 'Label.Site';

export type Target =
  | { readonly kind: 'value'; readonly type: ApexType }
  /** `record` is the object when the name is both a class and a record, as BusinessHours is. */
  | { readonly kind: 'type'; readonly type: ApexType; readonly record?: ApexType }
  /** `type` is the class of the same name, as Database is, `record` the object, as Site is. */
  | { readonly kind: 'namespace'; readonly name: string; readonly type: ApexType | null; readonly record?: ApexType };

export function checkTarget(node: Expression, body: BodyContext): Target {
  const named =
    node.kind === 'Name' ? nameTarget(node, body) : node.kind === 'FieldAccess' ? pathTarget(node, body) : undefined;
  return named === undefined ? { kind: 'value', type: checkExpression(node, body) } : note(node, named, body);
}

/**
 * A variable hides a type of its name only for the members it has: with a variable `color` in scope,
 * `Color.RED` is still the enum's.
 * @returns what the name means as a type or namespace
 */
export function checkHiddenTarget(node: Expression, body: BodyContext): Target | undefined {
  const hidden =
    node.kind === 'Name' ? typeTarget(node, body) : node.kind === 'FieldAccess' ? hiddenPath(node, body) : undefined;
  return hidden === undefined ? undefined : note(node, hidden, body);
}

function note(node: Expression, named: Target, body: BodyContext): Target {
  const { facts } = body.unit;
  if (named.kind === 'namespace') {
    facts.resolutions.set(node, { kind: 'namespace', name: named.name });
    facts.types.set(node, OBJECT);
  } else if (named.kind === 'type') {
    facts.resolutions.set(node, { kind: 'type', type: named.type });
    facts.types.set(node, named.type);
  }
  return named;
}

function nameTarget(node: Extract<Expression, { kind: 'Name' }>, body: BodyContext): Target | undefined {
  const type = variable(node, body);
  return type === undefined ? typeTarget(node, body) : { kind: 'value', type };
}

function typeTarget(node: Extract<Expression, { kind: 'Name' }>, body: BodyContext): Target | undefined {
  const own = findProjectType(node.name, body.unit, body.owner);
  if (own !== undefined) {
    return { kind: 'type', type: own };
  }
  const system = findInNamespace('System', node.name, body.unit);
  const namespace = platformNamespace(node.name);
  if (namespace !== undefined || node.name.toLowerCase() === 'trigger') {
    const record = findRecord(node.name, body.unit);
    const found = { kind: 'namespace', name: namespace ?? 'Trigger', type: system ?? null } as const;
    return record === undefined ? found : { ...found, record };
  }
  if (node.name.toLowerCase() === 'sobjecttype') {
    return { kind: 'namespace', name: 'SObjectType', type: platform('Schema.SObjectType') };
  }
  if (node.name.toLowerCase() === 'page') {
    return { kind: 'namespace', name: 'Page', type: null };
  }
  const any = findPlatformType(node.name, body.unit);
  if (any === undefined) {
    return lackingTarget(node.name, body);
  }
  const record = any.kind === 'sobject' ? any : findRecord(node.name, body.unit);
  const type = system ?? any;
  return record === undefined || type.kind === 'sobject' ? { kind: 'type', type } : { kind: 'type', type, record };
}

/** `Label.site.…`, `Label.pkg.…`: labels of the platform and of packages. */
function isLabelNamespace(type: ApexType, name: string, body: BodyContext): boolean {
  const { labels } = body.unit.program;
  return type.kind === 'platform' && type.name === 'System.Label' && labels !== null && !labels.has(name.toLowerCase());
}

/** A namespace whose types are not here, the project's own, a class that does not parse, an object of a package. */
function lackingTarget(name: string, body: BodyContext): Target | undefined {
  if (isLackingNamespace(name) || name.toLowerCase() === body.unit.program.namespace) {
    return { kind: 'namespace', name, type: null };
  }
  const lacking = lackingType([name], body.unit);
  return lacking === undefined ? undefined : { kind: 'type', type: lacking };
}

/** `System.Label`, `Outer.Inner`, `Schema.Account`, `Messaging.InboundEmail.Header`. */
function pathTarget(node: Extract<Expression, { kind: 'FieldAccess' }>, body: BodyContext): Target | undefined {
  if (node.isSafe || !isPath(node.target)) {
    return undefined;
  }
  const outer = checkTarget(node.target, body);
  if (outer.kind === 'namespace') {
    const type = findInNamespace(outer.name, node.name, body.unit);
    if (outer.name === 'System' && platformNamespace(node.name) !== undefined) {
      return { kind: 'namespace', name: platformNamespace(node.name)!, type: type ?? null };
    }
    if (outer.name === 'System' && node.name.toLowerCase() === 'page') {
      return { kind: 'namespace', name: 'Page', type: null };
    }
    if (outer.name === 'Schema' && node.name.toLowerCase() === 'sobjecttype') {
      return { kind: 'namespace', name: 'SObjectType', type: platform('Schema.SObjectType') };
    }
    const found = type ?? lackingType([outer.name, node.name], body.unit);
    return found === undefined ? undefined : { kind: 'type', type: found };
  }
  if (outer.kind === 'type') {
    // `Label.c.Name`: the project's own namespace.
    const isOwn = node.name.toLowerCase() === 'c' || node.name.toLowerCase() === body.unit.program.namespace;
    if (outer.type.kind === 'platform' && outer.type.name === 'System.Label' && isOwn) {
      return outer;
    }
    if (isLabelNamespace(outer.type, node.name, body)) {
      return node.name.toLowerCase() === 'site'
        ? { kind: 'namespace', name: SITE_LABELS, type: null }
        : { kind: 'type', type: missing(`Label.${node.name}`) };
    }
    // `Outer.Filter` is the static variable of that name, where there is one beside the inner class.
    if (outer.type.kind === 'class' && findField(outer.type.symbol, node.name)?.isStatic === true) return undefined;
    const inner = findInner(outer.type, node.name) ?? relatedRecord(outer.type, node.name, body);
    return inner === undefined ? undefined : { kind: 'type', type: inner };
  }
  return undefined;
}

/** The inner class that a static variable of its name hides. */
function hiddenPath(node: Extract<Expression, { kind: 'FieldAccess' }>, body: BodyContext): Target | undefined {
  if (node.isSafe || !isPath(node.target)) return undefined;
  const outer = checkTarget(node.target, body);
  const inner = outer.kind === 'type' ? findInner(outer.type, node.name) : undefined;
  return inner === undefined ? undefined : { kind: 'type', type: inner };
}

/** `Contact.Account` in `Contact.Account.Name`, a field token through a relationship. */
function relatedRecord(type: ApexType, name: string, body: BodyContext): ApexType | undefined {
  if (type.kind === 'sobject' && name.toLowerCase() === 'fields') {
    // `Account.Fields.Name` is the long form of `Account.Name`.
    return type;
  }
  const member =
    type.kind === 'sobject' && type.name !== null ? findMember(body.unit.program.schema, type.name, name) : undefined;
  return member?.isRelationship === true && member.type.kind === 'sobject' ? member.type : undefined;
}

function isPath(node: Expression): boolean {
  return node.kind === 'Name' || (node.kind === 'FieldAccess' && !node.isSafe && isPath(node.target));
}
