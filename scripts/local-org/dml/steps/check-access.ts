/**
 * What the running user may do: object and field permissions in user mode, edit rights under sharing, record locks.
 * Source: Apex Developer Guide, "Enforce User Mode for Database Operations".
 */
import type { Field } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Refuses rows that the user may not save that way. */
export function checkAccess(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true || chunk.options.isRollUp === true) return;
  if (chunk.options.access === 'user') {
    // An upsert asks for the fields before it asks for the object.
    if (chunk.isUpsert) checkFields(chunk);
    if (!checkObject(chunk)) return;
    checkFields(chunk);
  }
  if (chunk.options.access === 'user' || chunk.options.sharing === 'with') {
    checkRecords(chunk);
    checkMasters(chunk);
  }
  checkLocks(chunk);
}

function checkObject(chunk: SaveChunk): boolean {
  const access = chunk.tx.org.access.object(chunk.tx, chunk.object.name);
  const isAllowed = { insert: access.create, update: access.edit, delete: access.delete, undelete: access.delete }[
    chunk.operation
  ];
  if (isAllowed) return true;
  const error = access.read
    ? dmlErrors.operationAccess(chunk.object.name, chunk.isUpsert ? 'upsert' : chunk.operation)
    : dmlErrors.objectAccess(chunk.object.name);
  for (const row of living(chunk)) row.errors.push(error);
  return false;
}

/** Every field present on the record counts, changed or not, as on the platform. */
function checkFields(chunk: SaveChunk): void {
  if (chunk.operation !== 'insert' && chunk.operation !== 'update') return;
  const verdicts = new Map<string, boolean>();
  const mayWrite = (field: Field): boolean => {
    let verdict = verdicts.get(field.name);
    if (verdict === undefined) {
      verdict = chunk.tx.org.access.field(chunk.tx, chunk.object.name, field.name).edit;
      verdicts.set(field.name, verdict);
    }
    return verdict;
  };
  for (const row of living(chunk)) {
    const denied: string[] = [];
    for (const name of row.given.fields.keys()) {
      const field = chunk.object.fields.get(name.toLowerCase());
      if (
        field !== undefined &&
        field.isPermissionable &&
        field.formula === null &&
        field.summary === null &&
        !mayWrite(field)
      )
        denied.push(field.name);
    }
    if (denied.length > 0) row.errors.push(dmlErrors.fieldAccess(chunk.object.name, denied));
  }
}

function checkRecords(chunk: SaveChunk): void {
  if (chunk.operation === 'insert') return;
  const rows = living(chunk);
  if (rows.length === 0) return;
  const isUpdate = chunk.operation === 'update';
  const permitted = permittedOf(chunk, rows, isUpdate ? 'edit' : 'delete');
  const refused = rows.filter((row) => !permitted.has(row.id!));
  if (refused.length === 0) return;
  const seen = isUpdate ? permittedOf(chunk, refused, 'read') : null;
  for (const row of refused)
    row.errors.push(seen === null || seen.has(row.id!) ? dmlErrors.recordAccess() : dmlErrors.hiddenRecord());
}

function permittedOf(
  { tx, object }: SaveChunk,
  rows: readonly SaveRow[],
  level: 'read' | 'edit' | 'delete',
): ReadonlySet<string> {
  const ids = rows.map((row) => row.id!);
  return tx.org.access.permitted(tx, object.name, ids, level);
}

/** A detail record asks for read or edit on its master, as the relationship says. */
function checkMasters(chunk: SaveChunk): void {
  if (chunk.operation !== 'insert') return;
  for (const field of chunk.object.fields.values()) {
    if (field.kind !== 'MasterDetail' || field.referenceTo[0] === undefined) continue;
    const rows = living(chunk).filter((row) => valueOf(row.record, field.name) !== null);
    if (rows.length === 0) continue;
    const ids = [...new Set(rows.map((row) => valueOf(row.record, field.name) as string))];
    const permitted = chunk.tx.org.access.permitted(
      chunk.tx,
      field.referenceTo[0],
      ids,
      field.writeRequiresMasterRead ? 'read' : 'edit',
    );
    const existing = existingAmong(chunk, field, ids);
    for (const row of rows) {
      const id = valueOf(row.record, field.name) as string;
      // One that does not exist at all is the reference check's to report.
      if (!permitted.has(id) && existing.has(id)) row.errors.push(dmlErrors.crossReferenceAccess(id));
    }
  }
}

function existingAmong(chunk: SaveChunk, field: Field, ids: readonly string[]): ReadonlySet<string> {
  const master = chunk.store.schema.object(field.referenceTo[0]!);
  return new Set(master === undefined ? [] : chunk.store.load(master, ids).map((record) => record.id!));
}

/** Locks hold in system mode too; only administrators and, where the process says so, its approvers pass. */
function checkLocks(chunk: SaveChunk): void {
  if (chunk.operation === 'insert' || chunk.operation === 'undelete') return;
  const rows: SaveRow[] = living(chunk);
  if (rows.length === 0) return;
  const locked = chunk.tx.org.approval.lockedFor(
    chunk.tx,
    rows.map((row) => row.id!),
  );
  for (const row of rows) if (locked.has(row.id!)) row.errors.push(dmlErrors.locked());
}
