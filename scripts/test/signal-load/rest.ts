/** Delivers rows to the endpoint for sources, in batches. */
import type { Client } from './client.ts';
import type { Row } from './feed.ts';

const address = '/services/apexrest/keyline/v1/signals';
export const batchSize = 500;

export interface Counts {
  readonly accepted: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly failed: number;
}

export function batchesOf(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  );
}

export function deliver(client: Client, rows: readonly Row[]): Promise<Counts> {
  return client.ask<Counts>('POST', address, { signals: rows.map(filled) });
}

export async function deliverAll(client: Client, batches: readonly (readonly Row[])[]): Promise<Counts> {
  const sum = { accepted: 0, duplicates: 0, quarantined: 0, failed: 0 };
  for (const batch of batches) {
    const counts = await deliver(client, batch);
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name];
  }
  return sum;
}

/** What a row does not say it leaves out. */
function filled({ value, ...row }: Row): object {
  const said = Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''));
  return value === '' ? said : { ...said, value: Number(value) };
}
