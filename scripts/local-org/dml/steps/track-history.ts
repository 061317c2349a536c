/**
 * Rows of the history object for tracked fields that changed. Salesforce Help, "Field History Tracking". The platform
 * writes them when the transaction commits, which a test never does.
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { isChanged, living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Too long to be kept: only that they changed is noted. */
const UNKEPT = new Set<Field['kind']>(['LongTextArea', 'Html', 'MultiselectPicklist', 'EncryptedText']);

/** Writes one row a changed field; two, with ids and with names, for a reference; one for a new record. */
export function trackHistory(chunk: SaveChunk): void {
  if (chunk.tx.isTest) return;
  const history = historyOf(chunk);
  if (history === undefined) return;
  const tracked = [...chunk.object.fields.values()].filter((field) => field.trackHistory);
  for (const row of living(chunk)) {
    if (row.old === null) write(chunk, history, row, 'created', null, null);
    else for (const field of tracked) if (isChanged(row, field)) trackField(chunk, history, row, field);
  }
}

function trackField(chunk: SaveChunk, history: SObjectType, row: SaveRow, field: Field): void {
  const [before, after] = [valueOf(row.old!, field.name), valueOf(row.record, field.name)];
  const name = field.isCustom ? field.name : (field.relationshipName ?? field.name);
  const isKept = !UNKEPT.has(field.kind);
  write(chunk, history, row, name, isKept ? before : null, isKept ? after : null);
  if (field.referenceTo.length > 0) write(chunk, history, row, name, nameOf(chunk, before), nameOf(chunk, after));
}

function nameOf({ store }: SaveChunk, id: ApexValue): ApexValue {
  if (typeof id !== 'string') return null;
  const object = store.schema.objectOfId(id);
  const [record] = object === undefined ? [] : store.load(object, [id], { includeDeleted: true });
  return record === undefined ? null : valueOf(record, object!.nameField?.name ?? 'Id');
}

function write(
  chunk: SaveChunk,
  history: SObjectType,
  row: SaveRow,
  field: string,
  before: ApexValue,
  after: ApexValue,
): void {
  const record = new SObjectValue(history);
  const set = (name: string, value: ApexValue): void => {
    if (history.fields.has(name.toLowerCase())) record.fields.set(name, value);
  };
  set(parentFieldOf(chunk.object, history), row.id);
  set('Field', field);
  set('OldValue', before === null ? null : String(before));
  set('NewValue', after === null ? null : String(after));
  set('CreatedById', chunk.tx.user.id);
  set('CreatedDate', valueOf(row.record, 'LastModifiedDate'));
  set('IsDeleted', false);
  chunk.store.insert(record);
}

function parentFieldOf(object: SObjectType, history: SObjectType): string {
  return history.fields.has('parentid') ? 'ParentId' : `${object.name}Id`;
}

function historyOf({ object, store }: SaveChunk): SObjectType | undefined {
  if (object.kind !== 'object') return undefined;
  const name = object.isCustom
    ? object.name.replace(/__c$/, '__History')
    : object.name === 'Opportunity'
      ? 'OpportunityFieldHistory'
      : `${object.name}History`;
  const history = store.schema.object(name);
  return history?.isQueryable === true ? history : undefined;
}
