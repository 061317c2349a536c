/** Delivers rows with Bulk API 2.0. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.ts';
import type { Row } from './feed.ts';

const root = '/services/data/v66.0/jobs/ingest';
/** Milliseconds between two looks at a job. */
const interval = 100;

export interface Load {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

const columns: readonly (readonly [field: string, name: keyof Row])[] = [
  ['Source__c', 'source'],
  ['SourceId__c', 'sourceId'],
  ['Type__c', 'type'],
  ['OccurredAt__c', 'occurredAt'],
  ['AccountExternalId__c', 'accountExternalId'],
  ['PersonEmail__c', 'personEmail'],
  ['WebDomain__c', 'webDomain'],
  ['Value__c', 'value'],
  ['Detail__c', 'detail'],
];

/** @returns the id of the job, which is begun */
export async function startLoad(client: Client, rows: readonly Row[]): Promise<string> {
  const job = { object: 'EngagementSignal__c', operation: 'insert' };
  const { id } = await client.ask<Load>('POST', root, job);
  await client.ask('PUT', `${root}/${id}/batches`, csvOf(rows), 'text/csv');
  await client.ask('PATCH', `${root}/${id}`, { state: 'UploadComplete' });
  return id;
}

/** Waits until so many rows have been processed, or the job is over. */
export async function loaded(client: Client, id: string, rows = Infinity): Promise<Load> {
  for (;;) {
    const load = await client.ask<Load>('GET', `${root}/${id}`);
    if (load.numberRecordsProcessed >= rows || !['UploadComplete', 'InProgress'].includes(load.state)) return load;
    await wait(interval);
  }
}

/** @returns how often each status code was the fault of a row */
export async function faultsOf(client: Client, id: string): Promise<Record<string, number>> {
  const csv = await client.ask<string>('GET', `${root}/${id}/failedResults`);
  const counts: Record<string, number> = {};
  for (const [, code = ''] of csv.matchAll(/^"\w*","([A-Z_]+):/gm)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function csvOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(([, name]) => quoted(row[name])).join(','));
  return `${[columns.map(([field]) => field).join(','), ...lines].join('\n')}\n`;
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
