/** `Test.loadData`: records from a static resource of comma-separated values. Apex Developer Guide, "Loading Test Data". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '../../../org/transaction.ts';
import type { Field, SObjectType } from '../../../schema/types.ts';
import { runDml } from '../../runtime/data-access.ts';
import { anySObjectType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { fieldType } from '../../values/field-type.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { ApexValue } from '../../values/value.ts';
import { readTyped } from '../json/read-typed.ts';
import { csvRows } from './csv-rows.ts';

/** @returns the inserted records; the first line of the resource names their fields, an empty value is null */
export function loadData(tx: Transaction, type: SObjectType, resource: string): ApexList<SObjectValue> {
  const [names = [], ...rows] = csvRows(textOf(tx, resource));
  const fields = names.map((name) => fieldNamed(type, name.trim()));
  const records = rows.map((row) => {
    const record = new SObjectValue(type);
    fields.forEach((field, index) => record.fields.set(field.name, valueOf(tx, field, row[index] ?? '')));
    return record;
  });
  const list = new ApexList(anySObjectType, records);
  runDml(tx, 'insert', list as ApexValue, 'system', null);
  return list;
}

function textOf(tx: Transaction, name: string): string {
  const { root, staticResources } = tx.org.project;
  const found = staticResources.find((resource) => resource.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw apexError('System.UnexpectedException', `Static Resource not found: ${name}`);
  return readFileSync(join(root, found.path), 'utf8');
}

function fieldNamed(type: SObjectType, name: string): Field {
  const field = type.fields.get(name.toLowerCase());
  if (field === undefined)
    throw apexError('System.UnexpectedException', `The file has the column ${name}, which is no field of ${type.name}`);
  return field;
}

function valueOf(tx: Transaction, field: Field, text: string): ApexValue {
  return text === '' ? null : readTyped(text, fieldType(field), { tx, isStrict: true });
}
