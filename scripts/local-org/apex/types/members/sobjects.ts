/** Fields and relationships of records, as Apex types. */
import type { Field, Schema, SObjectType } from '../../../schema/types.ts';
import { virtualChild } from '../../../schema/virtual-children.ts';
import {
  BLOB,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  ID,
  INTEGER,
  listOf,
  platform,
  sobject,
  SOBJECT,
  STRING,
  TIME,
} from '../known.ts';
import type { ApexType } from '../type.ts';

export interface SObjectMember {
  /** Canonical name of the field or relationship. */
  readonly name: string;
  readonly type: ApexType;
  readonly isRelationship: boolean;
  readonly field: Field | null;
}

/** What a polymorphic `Owner`, `What` or `Who` can be asked for: the fields of the Name object. */
const NAME_FIELDS: ReadonlyMap<string, readonly [string, ApexType]> = new Map(
  (
    [
      ['Id', ID],
      ['Name', STRING],
      ['Type', STRING],
      ['FirstName', STRING],
      ['LastName', STRING],
      ['Email', STRING],
      ['Phone', STRING],
      ['Title', STRING],
      ['Alias', STRING],
      ['Username', STRING],
      ['IsActive', BOOLEAN],
      ['ProfileId', ID],
      ['UserRoleId', ID],
    ] as const
  ).map(([name, type]) => [name.toLowerCase(), [name, type] as const]),
);

/** Kept by the platform; `Test.setCreatedDate` and JSON give a test's records others. */
const KEPT = new Set([
  ...['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'IsDeleted'],
  ...['LastViewedDate', 'LastReferencedDate'],
]);

/** @returns whether code cannot give the field a value. Object Reference, "System Fields": posts may be given a date. */
export function isUnwriteable(schema: Schema, object: string, field: Field): boolean {
  if (isWorkedOut(field)) return true;
  return KEPT.has(field.name) && schema.object(object)?.kind === 'object' && !/Feed(?:Item|Comment)?$/.test(object);
}

function isWorkedOut(field: Field): boolean {
  return (
    (field.isCustom || field.isNameField) &&
    (field.formula !== null || field.summary !== null || field.kind === 'AutoNumber')
  );
}

/** @returns the field or relationship of that name; undefined when there is none */
export function findMember(schema: Schema, object: string, name: string): SObjectMember | undefined {
  const key = name.toLowerCase();
  const described = schema.object(object);
  if (described === undefined || object === 'Name') {
    const known = NAME_FIELDS.get(key);
    return object === 'Name' && known !== undefined
      ? { name: known[0], type: known[1], isRelationship: false, field: null }
      : undefined;
  }
  const field = described.fields.get(key);
  if (field !== undefined) {
    return { name: field.name, type: fieldType(field), isRelationship: false, field };
  }
  return findRelationship(described, key) ?? findVirtual(schema, described, key);
}

function findRelationship(object: SObjectType, key: string): SObjectMember | undefined {
  const parent = object.parentRelationships.get(key);
  if (parent !== undefined) {
    return { name: parent.relationshipName!, type: parentType(parent), isRelationship: true, field: parent };
  }
  const child = object.childRelationships.get(key);
  return child === undefined
    ? undefined
    : { name: child.name!, type: listOf(sobject(child.object)), isRelationship: true, field: null };
}

const KINDS_WITH_CHILDREN: ReadonlySet<SObjectType['kind']> = new Set(['object', 'setup']);

/** Queries of these are unsupported; code that goes through what they find compiles all the same. */
function findVirtual(schema: Schema, object: SObjectType, key: string): SObjectMember | undefined {
  const child = KINDS_WITH_CHILDREN.has(object.kind) ? virtualChild(object.name, key) : undefined;
  return child === undefined || child.object === null || schema.object(child.object) === undefined
    ? undefined
    : { name: child.name, type: listOf(sobject(child.object)), isRelationship: true, field: null };
}

/** @returns the one object a reference points to; a polymorphic one gives a Name */
export function parentType(field: Field): ApexType {
  const [only, second] = field.referenceTo;
  return only === undefined ? SOBJECT : sobject(second === undefined ? only : 'Name');
}

export function fieldType(field: Field): ApexType {
  switch (field.kind) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return ID;
    case 'MetadataRelationship':
      // Relationships to EntityDefinition and FieldDefinition hold names, those to metadata types ids.
      return field.referenceTo.some((object) => /Definition$/.test(object)) ? STRING : ID;
    case 'Checkbox':
      return BOOLEAN;
    case 'Integer':
      return INTEGER;
    case 'Number':
    case 'Currency':
    case 'Percent':
      return DECIMAL;
    case 'Date':
      return DATE;
    case 'DateTime':
      return DATETIME;
    case 'Time':
      return TIME;
    case 'Base64':
      return BLOB;
    case 'Address':
      return platform('System.Address');
    case 'Location':
      return platform('System.Location');
    case 'TextList':
      return listOf(STRING);
    case 'ChangeEventHeader':
      return platform('eventbus.ChangeEventHeader');
    default:
      return STRING;
  }
}
