/** Turns a row into a record, with its parents. */
import { PlatformRecord } from '../../apex/system/platform-record.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { ApexDouble } from '../../apex/values/double.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SqlValue } from '../../database/driver.ts';
import { LocalOrgError, withoutCollecting } from '../../errors/catalogue.ts';
import type { Schema, SObjectType } from '../../schema/types.ts';
import type { CompoundShape, RecordShape } from '../plan/record-shape.ts';
import type { FormulaValues } from '../plan/row-test.ts';

/** @param isPatient whether a formula that cannot be computed may wait until its field is read */
export function readRecord(
  shape: RecordShape,
  row: readonly SqlValue[],
  formulas: FormulaValues,
  schema: Schema,
  isPatient = false,
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
  for (const formula of shape.formulas) readFormula(record, formula, formulas, isPatient);
  for (const compound of shape.compounds) fields.set(compound.name, readCompound(compound, row));
  if (shape.parents.size > 0) {
    for (const [name, parent] of shape.parents)
      record.relations.set(name, readParent(parent, row, formulas, schema, isPatient));
  }
  return record;
}

/** What a formula asks for in vain is raised when its field is read. */
function readFormula(
  record: SObjectValue,
  { name, use, read }: RecordShape['formulas'][number],
  formulas: FormulaValues,
  isPatient: boolean,
): void {
  const compute = (): ApexValue => (read ? read(formulas(use)) : formulas(use));
  if (!isPatient) return void record.fields.set(name, compute());
  try {
    record.fields.set(name, withoutCollecting(compute));
  } catch (fault) {
    if (!(fault instanceof LocalOrgError)) throw fault;
    record.unreadable = new Map([...(record.unreadable ?? []), [name, compute]]);
  }
}

/** @returns null where all parts are empty */
function readCompound({ type, parts }: CompoundShape, row: readonly SqlValue[]): ApexValue {
  if (parts.every(({ column }) => row[column] === null)) return null;
  const values = parts.map(({ name, column, read }): [string, ApexValue] => {
    const cell = row[column] as SqlValue;
    const value = (read ? read(cell) : cell) as ApexValue;
    return [name, value instanceof ApexDecimal ? new ApexDouble(value.toNumber()) : value];
  });
  return new PlatformRecord(type, Object.fromEntries(values)) as unknown as ApexValue;
}

function readParent(
  shape: RecordShape,
  row: readonly SqlValue[],
  formulas: FormulaValues,
  schema: Schema,
  isPatient: boolean,
): SObjectValue | null {
  const id = row[shape.idColumn];
  if (typeof id !== 'string') return null;
  const type = shape.type ?? schema.objectOfId(id);
  // An id of no object in this org leads nowhere.
  if (!type) return null;
  if (shape.byType === null) return readRecord(shape, row, formulas, schema, isPatient);
  const chosen = shape.byType.types.get(type.name.toLowerCase()) ?? shape.byType.otherwise;
  return chosen === null ? null : readRecord(chosen, row, formulas, schema, isPatient);
}

function typeOf(id: string | null, schema: Schema): SObjectType {
  const type = schema.objectOfId(id ?? '');
  if (!type) throw new Error(`No object has the key prefix of ${id}`);
  return type;
}
