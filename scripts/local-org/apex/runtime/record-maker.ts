/** `new Account(Name = 'x', Industry = 'y')`, its names looked up once. */
import type { Schema } from '../../schema/types.ts';
import { putField, putRelation } from '../values/record-fields.ts';
import { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';

/** @returns a function that makes a record from the fields' values, in the order of the names */
export function recordMaker(
  schema: Schema,
  object: string,
  names: readonly string[],
): (...values: ApexValue[]) => SObjectValue {
  const type = schema.object(object);
  if (type === undefined) throw new Error(`no object ${object}`);
  const writes = names.map((name) => {
    const field = type.fields.get(name.toLowerCase());
    if (field !== undefined) return { name: field.name, put: putField };
    const relationship = type.parentRelationships.get(name.toLowerCase())?.relationshipName ?? name;
    return { name: relationship, put: putRelation };
  });
  return (...values) => {
    const record = new SObjectValue(type);
    writes.forEach(({ name, put }, index) => put(record, name, values[index] as ApexValue));
    return record;
  };
}
