/**
 * A content version belongs to a document, which its first version makes; the document is linked to its owner and to
 * the place it is first published in. Object Reference, "ContentVersion", FirstPublishLocationId.
 */
import { ApexBlob } from '../../apex/values/blob.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { dmlErrors } from '../errors.ts';
import { insertAlong } from '../insert-along.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Before the versions are written: each gets its document and its number. */
export function makeDocuments(chunk: SaveChunk): void {
  if (chunk.object.name !== 'ContentVersion' || chunk.operation !== 'insert') return;
  for (const row of living(chunk)) if (!hasContent(row)) row.errors.push(dmlErrors.required(['VersionData']));
  const numbers = new Map<string, number>();
  for (const { record } of living(chunk)) {
    const known = valueOf(record, 'ContentDocumentId');
    const documentId = typeof known === 'string' ? known : newDocument(chunk, record);
    const number = (numbers.get(documentId) ?? outdate(chunk, documentId)) + 1;
    numbers.set(documentId, number);
    record.fields.set('ContentDocumentId', documentId);
    record.fields.set('VersionNumber', String(number));
    record.fields.set('IsLatest', true);
    // What is published nowhere else lies with its owner.
    if (valueOf(record, 'FirstPublishLocationId') === null)
      record.fields.set('FirstPublishLocationId', valueOf(record, 'OwnerId') ?? chunk.tx.user.id);
  }
}

/** A file has bytes, a link has its address; only a note may be empty. */
function hasContent({ record }: SaveRow): boolean {
  const content = valueOf(record, 'VersionData');
  if (content instanceof ApexBlob && content.bytes.length > 0) return true;
  return valueOf(record, 'ContentUrl') !== null || String(valueOf(record, 'PathOnClient') ?? '').endsWith('.snote');
}

/** After they are written: documents show their latest version, and new ones are linked. */
export function publishDocuments(chunk: SaveChunk): void {
  if (chunk.object.name !== 'ContentVersion') return;
  for (const row of living(chunk)) showLatest(chunk, row);
  if (chunk.operation !== 'insert') return;
  const links = living(chunk).flatMap(({ record }) => linksOf(chunk, record));
  const faults = insertAlong(chunk, links);
  if (faults.length > 0) for (const row of living(chunk)) row.errors.push(...faults);
}

function newDocument(chunk: SaveChunk, version: SObjectValue): string {
  const type = chunk.store.schema.object('ContentDocument')!;
  const id = chunk.store.nextId(type);
  const document = new SObjectValue(type);
  const now = valueOf(version, 'ContentModifiedDate');
  const values: Readonly<Record<string, ApexValue>> = {
    Id: id,
    Title: valueOf(version, 'Title'),
    OwnerId: valueOf(version, 'OwnerId') ?? chunk.tx.user.id,
    PublishStatus: 'P',
    CreatedById: chunk.tx.user.id,
    LastModifiedById: chunk.tx.user.id,
    CreatedDate: now,
    LastModifiedDate: now,
    SystemModstamp: now,
    ContentModifiedDate: now,
  };
  for (const [name, value] of Object.entries(values))
    if (type.fields.has(name.toLowerCase())) document.fields.set(name, value);
  chunk.store.insert(document);
  return id;
}

/** The versions so far are the latest no more. @returns how many there are */
function outdate({ store, object }: SaveChunk, documentId: string): number {
  const table = store.table(object);
  const row = store.driver.prepare(`SELECT count(*) FROM ${table} WHERE "ContentDocumentId" = ?`).get(documentId);
  const count = Number(row?.[0] ?? 0);
  if (count > 0)
    store.driver.prepare(`UPDATE ${table} SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?`).run(documentId);
  return count;
}

function showLatest(chunk: SaveChunk, { record, id }: SaveRow): void {
  const type = chunk.store.schema.object('ContentDocument')!;
  const documentId = valueOf(record, 'ContentDocumentId');
  const [document] = typeof documentId === 'string' ? chunk.store.load(type, [documentId]) : [];
  if (document === undefined || valueOf(record, 'IsLatest') !== true) return;
  const names = ['Title', 'Description', 'FileType', 'FileExtension', 'ContentSize', 'SharingOption'].filter((name) =>
    type.fields.has(name.toLowerCase()),
  );
  for (const name of names) document.fields.set(name, valueOf(record, name));
  document.fields.set('LatestPublishedVersionId', id ?? record.id);
  chunk.store.update(document, ['LatestPublishedVersionId', ...names]);
}

/** The owner may collaborate; whoever sees the first place may view. */
function linksOf(chunk: SaveChunk, version: SObjectValue): SObjectValue[] {
  if (valueOf(version, 'VersionNumber') !== '1') return [];
  const type = chunk.store.schema.object('ContentDocumentLink')!;
  const owner = valueOf(version, 'OwnerId') ?? chunk.tx.user.id;
  const place = valueOf(version, 'FirstPublishLocationId');
  const link = (entity: ApexValue, share: string): SObjectValue => {
    const record = new SObjectValue(type);
    record.fields.set('ContentDocumentId', valueOf(version, 'ContentDocumentId'));
    record.fields.set('LinkedEntityId', entity);
    record.fields.set('ShareType', share);
    record.fields.set('Visibility', 'AllUsers');
    return record;
  };
  return [link(owner, 'I'), ...(typeof place === 'string' && place !== owner ? [link(place, 'I')] : [])];
}
