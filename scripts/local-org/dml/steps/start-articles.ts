/**
 * A new version of no article begins one, as its draft. Object Reference, "KnowledgeArticleVersion" and "Knowledge__kav",
 * KnowledgeArticleId.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

/** After the versions are written. */
export function startArticles(chunk: SaveChunk): void {
  const { tx, store, object, operation } = chunk;
  const reference = object.name.endsWith('__kav') ? object.fields.get('knowledgearticleid') : undefined;
  const article = reference === undefined ? undefined : store.schema.object(reference.referenceTo[0] ?? '');
  if (reference === undefined || article === undefined || operation !== 'insert') return;
  const rows = new PlatformRows(store);
  for (const { record } of living(chunk)) {
    if (valueOf(record, reference.name) !== null) continue;
    const made = rows.insert(tx, article.name, { ArticleNumber: valueOf(record, 'ArticleNumber') });
    record.fields.set(reference.name, made.id);
    store.update(record, [reference.name]);
  }
}
