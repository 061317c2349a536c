/** Steps 4 and 8: before and after triggers, once for the chunk. Source: Apex Developer Guide, "Triggers". */
import { ApexException } from '../../apex/values/exception.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { dmlErrors } from '../errors.ts';
import { computeFormulaFields } from '../formula-fields.ts';
import { planOf } from '../object-plan.ts';
import { whileFiring } from '../records-in-trigger.ts';
import { copyOf, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';
import { triggerFaultText } from '../trigger-fault.ts';

/** Triggers started by triggers go this deep and no deeper; the program counts. */
const MAX_DEPTH = 16;

/** Fires the triggers and turns addError and exceptions into errors of the rows. */
export function fireTriggers(chunk: SaveChunk, timing: 'before' | 'after'): void {
  const { tx, object, operation } = chunk;
  const rows = living(chunk);
  if (rows.length === 0 || !tx.org.program.hasTriggers(object.name, operation, timing)) return;
  const event = `${timing === 'before' ? 'Before' : 'After'}${operation[0]!.toUpperCase()}${operation.slice(1)}`;
  if (tx.triggerDepth >= MAX_DEPTH) {
    for (const row of rows)
      row.errors.push(dmlErrors.triggerDepth(object.name, event, row.id === null ? [] : [row.id.slice(0, 15)]));
    return;
  }
  const olds =
    operation === 'insert' || operation === 'undelete'
      ? null
      : withFormulas(chunk, rows).map((record) => readOnly(copyOf(chunk.options.before?.get(record.id!) ?? record)));
  const news = operation === 'delete' ? null : rows.map((row) => row.record);
  if (news !== null) computeFormulaFields(chunk, rows, news);
  for (const record of news ?? []) record.isReadOnly = timing === 'after';
  try {
    const batch = { object: object.name, operation, timing, newRecords: news, oldRecords: olds };
    whileFiring(tx, batch, () => tx.org.program.fireTriggers(tx, batch));
  } catch (fault) {
    if (!(fault instanceof ApexException) || fault.isUncatchable) throw fault;
    const error = dmlErrors.trigger(triggerFaultText(object.name, event, fault));
    for (const row of rows) row.errors.push(error);
  } finally {
    for (const record of news ?? []) record.isReadOnly = false;
  }
  rows.forEach((row, index) => collectErrors(row, [news?.[index], olds?.[index]]));
}

/** `addError` leaves its errors on the record. */
function collectErrors(row: SaveRow, records: readonly (SObjectValue | undefined)[]): void {
  for (const record of records) {
    for (const { message, field } of record?.errors ?? []) row.errors.push(dmlErrors.validation(message, field));
    if (record !== undefined) record.errors = null;
  }
}

function readOnly(record: SObjectValue): SObjectValue {
  record.isReadOnly = true;
  return record;
}

/** @returns the original records: what formulas made of them is the same for before and after triggers */
function withFormulas(chunk: SaveChunk, rows: readonly SaveRow[]): SObjectValue[] {
  const olds = rows.map((row) => row.old!);
  const [formula] = planOf(chunk.object).formulas;
  if (formula !== undefined && !olds.every((record) => record.fields.has(formula.name)))
    computeFormulaFields(chunk, rows, olds);
  return olds;
}
