/** Which field a filter item means. Metadata API Developer Guide, "FilterItem". */
import type { Field, Schema, SObjectType } from '../schema/types.ts';

export interface CriteriaField {
  /** As a formula writes it. */
  readonly path: string;
  /** Undefined when the object has no such field. */
  readonly field: Field | undefined;
}

/** What filters call the running user and the org. */
const GLOBALS: Readonly<Record<string, string>> = { user: 'User', organization: 'Organization' };

/**
 * `Case.Status` of a case, `Account.Type` of its account by the relationship or, in rules, by the parent's object, and
 * `User.ProfileId` of the running user.
 */
export function criteriaField(schema: Schema, object: SObjectType, name: string): CriteriaField {
  const [first, ...rest] = name.split('.') as [string, ...string[]];
  if (rest.length === 0) return ownField(object, first);
  if (first.toLowerCase() === object.name.toLowerCase() && !object.parentRelationships.has(first.toLowerCase()))
    return criteriaField(schema, object, rest.join('.'));
  const parent = object.parentRelationships.get(first.toLowerCase()) ?? parentOf(object, first);
  if (parent !== undefined) {
    const target = targetOf(schema, parent, rest[0]!);
    const found = target === undefined ? undefined : criteriaField(schema, target, rest.join('.'));
    return { path: `${parent.relationshipName!}.${found?.path ?? rest.join('.')}`, field: found?.field };
  }
  const global = GLOBALS[first.toLowerCase()];
  const target = global === undefined ? undefined : schema.object(global);
  if (target === undefined) return { path: name, field: undefined };
  const found = criteriaField(schema, target, rest.join('.'));
  return { path: `$${global!}.${found.path}`, field: found.field };
}

/** @returns the name behind a lookup, by which filters choose: `OwnerId` is `Owner.Name` */
export function nameBehind(schema: Schema, { path, field }: CriteriaField): string | null {
  if (field?.relationshipName === null || field?.relationshipName === undefined) return null;
  const way = path.split('.').slice(0, -1);
  const target = targetOf(schema, field, 'Name');
  const name = target?.fields.has('name') === true ? 'Name' : (target?.nameField?.name ?? 'Name');
  return [...way, field.relationshipName, name].join('.');
}

/** Record types that are not among the metadata have no field; formulas know what to make of their name. */
function ownField(object: SObjectType, name: string): CriteriaField {
  const field = object.fields.get(name.toLowerCase());
  const isRecordType = field === undefined && name.toLowerCase() === 'recordtypeid';
  return { path: isRecordType ? 'RecordType.Name' : name, field };
}

/** The parent that is of an object; a master before one that is looked up. */
function parentOf(object: SObjectType, name: string): Field | undefined {
  const found = [...object.parentRelationships.values()].filter((field) =>
    field.referenceTo.some((target) => target.toLowerCase() === name.toLowerCase()),
  );
  return found.find(({ kind }) => kind === 'MasterDetail') ?? found.find(({ name: own }) => own.endsWith('__c'));
}

function targetOf(schema: Schema, { referenceTo }: Field, next: string): SObjectType | undefined {
  const targets = referenceTo.map((name) => schema.object(name)).filter((target) => target !== undefined);
  const key = next.toLowerCase();
  return targets.find((target) => target.fields.has(key) || target.parentRelationships.has(key)) ?? targets[0];
}
