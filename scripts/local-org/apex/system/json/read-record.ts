/** JSON as a record: fields by name, parents as objects, children as `{"records": […]}` or a plain array. */
import type { SObjectType } from '../../../schema/types.ts';
import type { ApexType } from '../../types/type.ts';
import { sobjectType } from '../../values/apex-type-names.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexDouble } from '../../values/double.ts';
import { apexError } from '../../values/exception.ts';
import { fieldType } from '../../values/field-type.ts';
import { normalisedId } from '../../values/id.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { ApexValue } from '../../values/value.ts';
import { objectToken } from '../schema/tokens.ts';
import { JsonNumber, JsonObject, type JsonValue } from './parse.ts';
import { array, readTyped, type ReadContext } from './read-typed.ts';
import { readUntyped } from './read-untyped.ts';

export function readRecord(
  json: JsonObject,
  type: Extract<ApexType, { kind: 'sobject' }>,
  context: ReadContext,
): SObjectValue {
  const record = new SObjectValue(objectOf(json, type, context));
  for (const [name, value] of json.members) if (name !== 'attributes') readMember(record, name, value, context);
  return record;
}

/** The general SObject says in its attributes what it is. */
function objectOf(json: JsonObject, type: Extract<ApexType, { kind: 'sobject' }>, { tx }: ReadContext): SObjectType {
  const attributes = json.members.get('attributes');
  const named = attributes instanceof JsonObject ? attributes.members.get('type') : undefined;
  const name = type.name ?? (typeof named === 'string' ? named : null);
  if (name === null)
    throw apexError(
      'System.JSONException',
      'Nested object for polymorphic foreign key must have an attributes field before any other fields.',
    );
  return objectToken(tx, name).type;
}

function readMember(record: SObjectValue, name: string, value: JsonValue, context: ReadContext): void {
  const { type } = record;
  const key = name.toLowerCase();
  const field = type.fields.get(key);
  if (field) {
    record.fields.set(field.name, fieldOfJson(value, fieldType(field), context));
    return;
  }
  const parent = type.parentRelationships.get(key);
  if (parent?.relationshipName) {
    const only = parent.referenceTo.length === 1 ? (parent.referenceTo[0] ?? null) : null;
    record.relations.set(parent.relationshipName, readTyped(value, { kind: 'sobject', name: only }, context));
    return;
  }
  const children = type.childRelationships.get(key);
  if (type.name === 'AggregateResult') {
    record.fields.set(name, readUntyped(value));
    return;
  }
  if (children?.name) record.relations.set(children.name, childList(value, children.object, context));
  // What the object lacks is ignored since API version 35, unless it is read strictly: Apex Reference,
  // "JSON.deserialize". That strict reading refuses it in records too is seen on the platform.
  else if (context.isStrict || context.refusesColumns)
    throw apexError('System.JSONException', `No such column '${name}' on sobject of type ${type.name}`);
}

/**
 * Numbers of records pass through a Double, so that zeros at the end are lost. Nobody asks whether what stands for an
 * id is one: tests make records with ids of their own.
 */
function fieldOfJson(json: JsonValue, type: ApexType, context: ReadContext): ApexValue {
  if (json instanceof JsonNumber && type.kind === 'primitive' && type.name === 'Decimal')
    return ApexDecimal.of(new ApexDouble(Number(json.text)));
  if (typeof json === 'string' && json !== '' && type.kind === 'primitive' && type.name === 'Id')
    return normalisedId(json) ?? json;
  return readTyped(json, type, context);
}

function childList(json: JsonValue, object: string, context: ReadContext): ApexList {
  const element = sobjectType(object);
  const rows = json instanceof JsonObject ? (json.members.get('records') ?? []) : json;
  return new ApexList<ApexValue>(
    element,
    array(rows).map((row) => readTyped(row, element, context)),
  );
}
