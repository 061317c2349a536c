/** What became of the rows of a load, as files. Bulk API 2.0 Developer Guide, "Get Job Successful Record Results" and its kin. */
import { BrokenLine, formatCsv, type CsvRow } from './csv.ts';
import { formatOf, type IngestJob } from './ingest-job.ts';
import type { IngestStore } from './ingest-store.ts';
import { uploadOf, type Upload } from './upload.ts';

/** @returns each row that was saved, or was not, as it was given, after its id and what is to be said of it */
export function resultsCsv(store: IngestStore, job: IngestJob, isFailed: boolean): string {
  const { header, rows } = readable(store, job);
  const lines = store
    .results(job.id, isFailed)
    .map((result) => [
      ...(isFailed ? [result.id ?? '', result.error ?? ''] : [result.id ?? '', String(result.isCreated)]),
      ...valuesOf(rows[result.row]),
    ]);
  return formatCsv([['sf__Id', isFailed ? 'sf__Error' : 'sf__Created', ...header], ...lines], formatOf(job));
}

/** @returns the rows that a job which ended early never came to */
export function unprocessedCsv(store: IngestStore, job: IngestJob): string {
  const { header, rows } = readable(store, job);
  const hasEndedEarly = job.state === 'Failed' || job.state === 'Aborted';
  const left = hasEndedEarly ? rows.slice(job.processed).map(valuesOf) : [];
  return formatCsv([header, ...left], formatOf(job));
}

/** A line that could not be read comes back as it is, in the first column. */
const valuesOf = (row: CsvRow | undefined): readonly string[] => (row instanceof BrokenLine ? [row.text] : (row ?? []));

/** A file that cannot be read has no rows. */
function readable(store: IngestStore, job: IngestJob): Upload {
  try {
    return uploadOf(job, store.content(job.id));
  } catch {
    return { header: [], rows: [] };
  }
}
