/** References point to records of the right object that exist, and match the field's lookup filter. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Field } from '../../schema/types.ts';
import { lookupFilterOf, matchesLookupFilter } from '../lookup-filter.ts';
import { dmlErrors } from '../errors.ts';
import { planOf } from '../object-plan.ts';
import { foreignQueues } from '../rules/queue-owner.ts';
import { isChanged, living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** One read for each object pointed to, whatever the number of rows and fields. */
export function checkReferences(chunk: SaveChunk): void {
  const pointing = referencesIn(chunk);
  const targets = loadTargets(chunk, pointing);
  const foreign = foreignQueues(chunk, ownersIn(targets, pointing));
  for (const { row, field, id } of pointing) {
    const target = targets.get(id);
    const object = chunk.store.schema.objectOfId(id);
    if (object === undefined || !mayReferTo(field, object.name)) {
      row.errors.push(dmlErrors.wrongIdType(field, id));
    } else if (target === undefined) {
      row.errors.push(dmlErrors.deadReference());
    } else if (target.fields.get('IsDeleted') === true) {
      row.errors.push(dmlErrors.deletedReference());
    } else {
      checkTarget(chunk, row, field, target, foreign);
    }
  }
}

/** @returns the groups that are to own something */
function ownersIn(
  targets: ReadonlyMap<string, SObjectValue>,
  pointing: readonly { readonly field: Field; readonly id: string }[],
): string[] {
  const owners = pointing.filter(({ field, id }) => field.name === 'OwnerId' && targets.get(id)?.type.name === 'Group');
  return [...new Set(owners.map(({ id }) => id))];
}

function checkTarget(
  chunk: SaveChunk,
  row: SaveRow,
  field: Field,
  target: SObjectValue,
  foreignQueues: ReadonlySet<string>,
): void {
  if (field.name === 'OwnerId' && target.type.name === 'User' && target.fields.get('IsActive') === false) {
    row.errors.push(dmlErrors.inactiveOwner(chunk.object.label, target.id!));
  }
  if (field.name === 'OwnerId' && foreignQueues.has(target.id!)) {
    row.errors.push(dmlErrors.foreignQueue());
  }
  const filter = lookupFilterOf(field);
  if (filter === null || filter.isOptional) return;
  if (!matchesLookupFilter(chunk, filter, row.record, target))
    row.errors.push(dmlErrors.lookupFilter(field, filter.message));
}

function referencesIn(chunk: SaveChunk): { row: SaveRow; field: Field; id: string }[] {
  const fields = planOf(chunk.object).references;
  return living(chunk).flatMap((row) =>
    fields
      .filter((field) => isChanged(row, field) && valueOf(row.record, field.name) !== null)
      .map((field) => ({ row, field, id: valueOf(row.record, field.name) as string }))
      // The running user is there; asking would cost every insert a read.
      .filter(({ field, id }) => id !== chunk.tx.user.id || !mayReferTo(field, 'User')),
  );
}

function mayReferTo(field: Field, object: string): boolean {
  return field.referenceTo.length === 0 || field.referenceTo.includes(object);
}

/** What is looked at of a record that no filter asks about. */
const plainly: readonly string[] = ['Id', 'IsDeleted', 'IsActive'];

function loadTargets(
  chunk: SaveChunk,
  pointing: readonly { readonly field: Field; readonly id: string }[],
): Map<string, SObjectValue> {
  const byObject = new Map<string, Set<string>>();
  const filtered = new Set<string>();
  for (const { field, id } of pointing) {
    const object = chunk.store.schema.objectOfId(id);
    if (object === undefined) continue;
    if (field.lookupFilter !== null) filtered.add(object.name);
    const found = byObject.get(object.name) ?? new Set<string>();
    byObject.set(object.name, found.add(id));
  }
  const targets = new Map<string, SObjectValue>();
  for (const [name, wanted] of byObject) {
    const options = { includeDeleted: true, ...(filtered.has(name) ? {} : { fields: plainly }) };
    for (const record of chunk.store.load(chunk.store.schema.object(name)!, [...wanted], options))
      targets.set(record.id!, record);
  }
  return targets;
}
