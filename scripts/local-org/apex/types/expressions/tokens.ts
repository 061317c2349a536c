/**
 * Tokens and describes named in source: `Account.SObjectType`, `Account.Name`, `Schema.SObjectType.Account`,
 * `Schema.SObjectType.Account.fields.Name`, `….fieldSets.Short`, `Account.SObjectType.fields.Name`.
 */
import type { Expression, FieldAccess } from '../../syntax/nodes.ts';
import type { Resolution } from '../checked.ts';
import type { BodyContext } from '../context.ts';
import { platform, STRING } from '../known.ts';
import { findMember } from '../members/sobjects.ts';
import type { ApexType } from '../type.ts';
import type { Access } from './field-access.ts';

type Token = Extract<Resolution, { kind: 'sobjectToken' }>;

const RESULT: Readonly<Record<Token['token'], string>> = {
  type: 'Schema.SObjectType',
  field: 'Schema.SObjectField',
  describe: 'Schema.DescribeSObjectResult',
  fieldDescribe: 'Schema.DescribeFieldResult',
  fields: 'Schema.SObjectTypeFields',
  fieldSets: 'Schema.SObjectTypeFieldSets',
};

/** A member of a record type: its token, or that of one of its fields. */
export function recordToken(
  type: Extract<ApexType, { kind: 'sobject' }>,
  node: FieldAccess,
  body: BodyContext,
): Access | undefined {
  const object = type.name ?? 'SObject';
  const member = findMember(body.unit.program.schema, object, node.name);
  // `QueueSobject.SobjectType`, `ObjectPermissions.SobjectType`: a field of that name comes first.
  if (node.name.toLowerCase() === 'sobjecttype' && member === undefined) {
    return token(object, 'type', null);
  }
  return member === undefined || member.isRelationship ? undefined : token(object, 'field', member.name);
}

/** `Plan__Share.RowCause.Manual`, a reason for sharing: the text of its name. Apex Developer Guide, "Creating Apex Managed Sharing". */
export function shareReason(node: FieldAccess, body: BodyContext): Access | undefined {
  const before = body.unit.facts.resolutions.get(node.target);
  const isReason = before?.kind === 'sobjectToken' && before.token === 'field' && before.field === 'RowCause';
  return isReason ? { type: STRING, resolution: { kind: 'text', text: node.name } } : undefined;
}

/** A step of `Schema.SObjectType.X…`; undefined when this is no such path. */
export function describeToken(node: FieldAccess, body: BodyContext): Access | undefined {
  const before = body.unit.facts.resolutions.get(node.target);
  if (before?.kind === 'namespace' && before.name === 'SObjectType') {
    const object = body.unit.program.schema.object(node.name);
    return object === undefined ? undefined : token(object.name, 'describe', null);
  }
  if (before?.kind !== 'sobjectToken') {
    return undefined;
  }
  const name = node.name.toLowerCase();
  if ((before.token === 'describe' || before.token === 'type') && (name === 'fields' || name === 'fieldsets')) {
    return token(before.object, name === 'fields' ? 'fields' : 'fieldSets', null);
  }
  if (before.token === 'fields') {
    const member = findMember(body.unit.program.schema, before.object, node.name);
    return member === undefined || member.isRelationship
      ? undefined
      : token(before.object, isOfToken(node.target, body) ? 'field' : 'fieldDescribe', member.name);
  }
  if (before.token === 'fieldSets' && before.field === null) {
    return {
      type: platform('Schema.FieldSet'),
      resolution: { kind: 'sobjectToken', object: before.object, token: 'fieldSets', field: node.name },
    };
  }
  return undefined;
}

/** `Account.SObjectType.fields.Name` is the field's token, `Schema.SObjectType.Account.fields.Name` its describe. */
function isOfToken(fields: Expression, body: BodyContext): boolean {
  const root = fields.kind === 'FieldAccess' ? body.unit.facts.resolutions.get(fields.target) : undefined;
  return root?.kind === 'sobjectToken' && root.token === 'type';
}

function token(object: string, kind: Token['token'], field: string | null): Access {
  return { type: platform(RESULT[kind]), resolution: { kind: 'sobjectToken', object, token: kind, field } };
}
