/** What the content of a file decides. Object Reference, "ContentVersion", "Attachment", "Document". */
import { createHash } from 'node:crypto';
import { ApexBlob } from '../../apex/values/blob.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Of ContentVersion.FileType, where it is not the extension in capitals. */
const fileTypes: Readonly<Record<string, string>> = {
  txt: 'TEXT',
  jpeg: 'JPG',
  docx: 'WORD_X',
  doc: 'WORD',
  xlsx: 'EXCEL_X',
  xls: 'EXCEL',
  pptx: 'POWER_POINT_X',
  ppt: 'POWER_POINT',
  htm: 'HTML',
};
const sameTypes = new Set([
  'pdf',
  'png',
  'jpg',
  'gif',
  'csv',
  'xml',
  'zip',
  'html',
  'json',
  'snote',
  'svg',
  'mp4',
  'bmp',
  'm4a',
  'mp3',
  'mov',
  'avi',
  'wmv',
  'rtf',
  'psd',
  'ai',
  'eps',
]);

/** Title, type, size and checksum of a version, from its content and path. */
export function deriveContentVersion(chunk: SaveChunk, row: SaveRow): void {
  const set = setterOf(chunk, row);
  const path = String(valueOf(row.record, 'PathOnClient') ?? '');
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1) : null;
  if (valueOf(row.record, 'Title') === null && name !== '') set('Title', dot > 0 ? name.slice(0, dot) : name);
  if (row.old === null) {
    set('FileExtension', extension);
    set('FileType', typeOf(extension?.toLowerCase() ?? ''));
    set('ContentModifiedDate', new ApexDatetime(chunk.tx.org.clock.now()));
    set('ContentModifiedById', chunk.tx.user.id);
  }
  const content = valueOf(row.record, 'VersionData');
  if (!(content instanceof ApexBlob)) return;
  set('ContentSize', content.bytes.length);
  set('Checksum', createHash('md5').update(content.bytes).digest('hex'));
}

/** `BodyLength` of attachments and documents. */
export function deriveBodyLength(chunk: SaveChunk, row: SaveRow): void {
  const content = valueOf(row.record, 'Body');
  if (content instanceof ApexBlob) setterOf(chunk, row)('BodyLength', content.bytes.length);
}

/** Who saves a document is its author where nobody else is. Object Reference, "Document": AuthorId. */
export function deriveAuthor(chunk: SaveChunk, row: SaveRow): void {
  if (valueOf(row.record, 'AuthorId') === null) setterOf(chunk, row)('AuthorId', chunk.tx.user.id);
}

function typeOf(extension: string): string {
  return fileTypes[extension] ?? (sameTypes.has(extension) ? extension.toUpperCase() : 'UNKNOWN');
}

function setterOf(chunk: SaveChunk, row: SaveRow): (field: string, value: ApexValue) => void {
  return (field, value) => void (chunk.object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
}
