/** `Test.createStubQueryRow`: rows as a query would give them, with fields that Apex cannot set. Apex Reference, "Test Class". */
import type { SObjectType } from '../../../schema/types.ts';
import { anySObjectType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { ApexMap } from '../../values/map.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { ApexValue } from '../../values/value.ts';

/** @returns one record with these values, whatever Apex may set */
export function stubRow(type: SObjectType, values: ApexMap<string, ApexValue>): SObjectValue {
  const record = new SObjectValue(type);
  for (const [name, value] of values.entries()) {
    const field = type.fields.get(name.toLowerCase());
    if (field === undefined) throw apexError('System.SObjectException', `Invalid field ${name} for ${type.name}`);
    record.fields.set(field.name, value);
  }
  record.isQueried = true;
  return record;
}

/** @returns a record for each map */
export function stubRows(type: SObjectType, rows: ApexList<ApexMap<string, ApexValue>>): ApexList<SObjectValue> {
  return new ApexList(
    anySObjectType,
    rows.items.map((row) => stubRow(type, row)),
  );
}
