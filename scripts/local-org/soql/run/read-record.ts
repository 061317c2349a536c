/** Turns a row into a record, with its parents. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SqlValue } from '../../database/driver.ts';
import type { Schema, SObjectType } from '../../schema/types.ts';
import type { RecordShape } from '../plan/record-shape.ts';
import type { FormulaValues } from '../plan/row-test.ts';

export function readRecord(
  shape: RecordShape,
  row: readonly SqlValue[],
  formulas: FormulaValues,
  schema: Schema,
): SObjectValue {
  const id = (row[shape.idColumn] ?? null) as string | null;
  const record = new SObjectValue(shape.type ?? typeOf(id, schema));
  record.isQueried = true;
  const { fields } = record;
  fields.set('Id', id);
  const { names, columns, readers } = shape;
  // The hot loop of every query: no closures are made here.
  for (let index = 0; index < names.length; index++) {
    const cell = row[columns[index] as number] as SqlValue;
    const read = readers[index];
    fields.set(names[index] as string, (read ? read(cell) : cell) as ApexValue);
  }
  for (const { name, use, read } of shape.formulas) {
    const value = formulas(use);
    fields.set(name, read ? read(value) : value);
  }
  if (shape.parents.size > 0) {
    for (const [name, parent] of shape.parents) record.relations.set(name, readParent(parent, row, formulas, schema));
  }
  return record;
}

function readParent(
  shape: RecordShape,
  row: readonly SqlValue[],
  formulas: FormulaValues,
  schema: Schema,
): SObjectValue | null {
  const id = row[shape.idColumn];
  if (typeof id !== 'string') return null;
  const type = shape.type ?? schema.objectOfId(id);
  // An id of no object in this org leads nowhere.
  if (!type) return null;
  if (shape.byType === null) return readRecord(shape, row, formulas, schema);
  const chosen = shape.byType.types.get(type.name.toLowerCase()) ?? shape.byType.otherwise;
  return chosen === null ? null : readRecord(chosen, row, formulas, schema);
}

function typeOf(id: string | null, schema: Schema): SObjectType {
  const type = schema.objectOfId(id ?? '');
  if (!type) throw new Error(`No object has the key prefix of ${id}`);
  return type;
}
