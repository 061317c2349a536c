/** Addresses of a shared file. Source: Object Reference, "ContentDistribution". They lead nowhere here. */
import { randomUUID } from 'node:crypto';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const HOST = 'https://local.example';

export function deriveContentDistribution(chunk: SaveChunk, { record }: SaveRow): void {
  const set = (field: string, value: string | null): void =>
    void (chunk.object.fields.has(field.toLowerCase()) && record.fields.set(field, value));
  if (valueOf(record, 'DistributionPublicUrl') === null) set('DistributionPublicUrl', `${HOST}/sfc/p/#${randomUUID()}`);
  const key = String(valueOf(record, 'DistributionPublicUrl')).split('#')[1];
  const download = (flag: string, kind: string): string | null =>
    valueOf(record, flag) === true ? `${HOST}/sfc/dist/version/${kind}/${key}` : null;
  set('ContentDownloadUrl', download('PreferencesAllowOriginalDownload', 'download'));
  set('PdfDownloadUrl', download('PreferencesAllowPDFDownload', 'renditionDownload'));
  const [version] = versionOf(chunk, valueOf(record, 'ContentVersionId'));
  if (version !== undefined) set('ContentDocumentId', valueOf(version, 'ContentDocumentId') as string | null);
}

function versionOf({ store }: SaveChunk, id: unknown): ReturnType<typeof store.load> {
  const type = store.schema.object('ContentVersion');
  return typeof id === 'string' && type !== undefined ? store.load(type, [id]) : [];
}
