/**
 * A note is a document whose versions hold its text: both have the same id, and what is written to the one is a new
 * version of the other. Object Reference, "ContentNote".
 */
import { ApexBlob } from '../../apex/values/blob.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlOptions } from '../../org/services/saving.ts';
import { living, sameStored, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const AS_SYSTEM: DmlOptions = { allOrNone: false, access: 'system', sharing: 'without', isUncounted: true };
const PREVIEW = 255;

/** Before the notes are written: each gets its version, and a new one the id of its document. */
export function publishNotes(chunk: SaveChunk): void {
  if (chunk.object.name !== 'ContentNote') return;
  const rows = living(chunk).filter(isRewritten);
  if (rows.length === 0) return;
  const type = chunk.store.schema.object('ContentVersion')!;
  const given = rows.map((row) => versionOf(chunk, row));
  const results = chunk.tx.org.dml.save(chunk.tx, 'insert', given, AS_SYSTEM);
  rows.forEach((row, index) => {
    const { errors, id } = results[index]!;
    row.errors.push(...errors);
    const [version] = id === null || errors.length > 0 ? [] : chunk.store.load(type, [id]);
    if (version !== undefined) describe(row.record, version);
  });
}

/** Who deletes notes deletes their documents, with which the notes go. */
export function deleteNotes(chunk: SaveChunk): boolean {
  if (chunk.object.name !== 'ContentNote') return false;
  const type = chunk.store.schema.object('ContentDocument')!;
  const rows = living(chunk);
  const documents = chunk.store.load(
    type,
    rows.map(({ id }) => id!),
  );
  const results = chunk.tx.org.dml.save(chunk.tx, 'delete', documents, AS_SYSTEM);
  rows.forEach((row, index) => {
    row.errors.push(...(results[index]?.errors ?? []));
    row.isWritten = true;
  });
  return true;
}

function isRewritten({ given, record, old }: SaveRow): boolean {
  return old === null || given.fields.has('Content') || !sameStored(valueOf(record, 'Title'), valueOf(old, 'Title'));
}

function versionOf({ store }: SaveChunk, { record, old }: SaveRow): SObjectValue {
  const version = new SObjectValue(store.schema.object('ContentVersion')!);
  const title = String(valueOf(record, 'Title') ?? '');
  version.fields.set('Title', title);
  version.fields.set('PathOnClient', `${title}.snote`);
  version.fields.set('VersionData', valueOf(record, 'Content') ?? new ApexBlob(new Uint8Array()));
  if (old === null) version.fields.set('OwnerId', valueOf(record, 'OwnerId'));
  else version.fields.set('ContentDocumentId', old.id);
  return version;
}

function describe(note: SObjectValue, version: SObjectValue): void {
  note.fields.set('Id', valueOf(version, 'ContentDocumentId'));
  for (const name of ['FileType', 'FileExtension', 'ContentSize', 'ContentModifiedDate'])
    note.fields.set(name, valueOf(version, name));
  note.fields.set('LatestPublishedVersionId', version.id);
  note.fields.set('LatestContentId', version.id);
  const content = valueOf(note, 'Content');
  const text = content instanceof ApexBlob ? Buffer.from(content.bytes).toString('utf8') : '';
  note.fields.set('TextPreview', text.replace(/<[^>]*>/g, '').slice(0, PREVIEW) || null);
}
