/** Step 7: the rows are saved, not yet committed; unique indexes have their say. */
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { UniqueViolation } from '../../database/driver.ts';
import { dmlErrors } from '../errors.ts';
import { fieldNamed, planOf } from '../object-plan.ts';
import { living, sameStored, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Gives ids, auto numbers and audit fields, and writes. A refused row becomes DUPLICATE_VALUE. */
export function writeRows(chunk: SaveChunk): void {
  const rows = living(chunk);
  giveAutoNumbers(chunk, rows);
  for (const row of rows) {
    if (row.old === null) prepareNew(chunk, row);
    stamp(chunk, row);
    try {
      if (row.old === null) chunk.store.insert(row.record);
      else chunk.store.update(row.record, changedFields(row));
      row.isWritten = true;
    } catch (fault) {
      if (!(fault instanceof UniqueViolation)) throw fault;
      row.errors.push(duplicateOf(chunk, row, fault));
      if (row.old === null) row.id = null;
    }
  }
}

function giveAutoNumbers(chunk: SaveChunk, rows: readonly SaveRow[]): void {
  for (const field of planOf(chunk.object).autoNumbers) {
    const unnumbered = rows.filter((row) => row.old === null && !row.record.fields.has(field.name));
    if (unnumbered.length === 0) continue;
    const numbers = chunk.store.nextAutoNumbers(chunk.object, field, unnumbered.length);
    unnumbered.forEach((row, index) => row.record.fields.set(field.name, numbers[index]!));
  }
}

function prepareNew(chunk: SaveChunk, row: SaveRow): void {
  const { fields } = row.record;
  // A note has the id of its document.
  const id = row.record.id ?? chunk.store.nextId(chunk.object);
  row.id = id;
  fields.set('Id', id);
  // A custom object's record without a name is named by its id, in the short form.
  const name = chunk.object.nameField;
  if (
    name !== null &&
    chunk.object.isCustom &&
    name.kind === 'Text' &&
    name.formula === null &&
    valueOf(row.record, name.name) === null
  )
    fields.set(name.name, id.slice(0, 15));
}

function stamp(chunk: SaveChunk, row: SaveRow): void {
  const { object, tx, options } = chunk;
  const now = new ApexDatetime(Math.floor(tx.org.clock.now() / 1000) * 1000);
  const set = (name: string, value: ApexDatetime | string | boolean): void => {
    if (fieldNamed(object, name) === undefined) return;
    if (options.setsAuditFields === true && (row.given.fields.get(name) ?? null) !== null) return;
    row.record.fields.set(name, value);
  };
  if (row.old === null) {
    set('CreatedDate', now);
    set('CreatedById', tx.user.id);
    if (object.fields.has('isdeleted')) row.record.fields.set('IsDeleted', false);
  }
  set('LastModifiedDate', now);
  set('LastModifiedById', tx.user.id);
  set('SystemModstamp', now);
}

function changedFields(row: SaveRow): string[] {
  const changed: string[] = [];
  for (const [name, value] of row.record.fields) {
    const field = fieldNamed(row.record.type, name);
    if (name !== 'Id' && field !== undefined && field.formula === null && !sameStored(value, valueOf(row.old!, name)))
      changed.push(name);
  }
  return changed;
}

function duplicateOf(chunk: SaveChunk, row: SaveRow, fault: UniqueViolation) {
  const bare = (column: string): string => column.replaceAll('"', '');
  const { store, object } = chunk;
  const field = [...object.fields.values()].find(
    (each) =>
      store.isStored(each) &&
      fault.columns.some((column) => [store.column(each), store.foldedColumn(each)].map(bare).includes(bare(column))),
  );
  if (object.name === 'User' && field?.name === 'Username') return dmlErrors.duplicateUsername();
  if (field === undefined) return dmlErrors.duplicate(fault.columns.map(bare).join(','), '');
  const value = store.toSql(field, valueOf(row.record, field.name));
  const isFolded = !field.isCaseSensitive && store.foldedColumn(field) !== store.column(field);
  const column = isFolded ? store.foldedColumn(field) : store.column(field);
  const wanted = isFolded && typeof value === 'string' ? store.fold(value) : value;
  // A record in the recycle bin does not keep its values.
  const flag = object.fields.get('isdeleted');
  const present = flag === undefined || !store.isStored(flag) ? '' : ` AND ${store.column(flag)} = 0`;
  const other = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(object)} WHERE ${column} = ? AND "Id" <> ?${present}`)
    .get(wanted, row.id ?? '');
  return dmlErrors.duplicate(field.name, String(other?.[0] ?? ''));
}
