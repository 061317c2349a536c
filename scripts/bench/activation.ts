/**
 * A model is activated over 100,000 accounts: how fast, whether scopes get slower or ask for more as it goes on, and
 * whether people can work meanwhile. Only when it is asked for by name: it takes minutes.
 */
import type { Browser } from 'playwright-core';
import { createOrg, type CreatedOrg } from '../local-org/org/create-org.ts';
import { loadUser } from '../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../local-org/apex/runtime/transaction.ts';
import { apiAs } from '../stories/api.ts';
import { firmographics, otherModel } from './many-accounts.ts';
import { median, type Measure, type Row } from './measure.ts';
import type { Product } from './product.ts';
import { tierListQuery } from './tier-list.ts';
import { managerOf, visit } from './visit.ts';

const accounts = 100_000;
/** How often each page is opened and each call made. */
const rounds = 5;

/** One scope of the batch, as it was measured from outside. */
interface Scope {
  readonly milliseconds: number;
  readonly queries: number;
  readonly statements: number;
}

export const activation: Measure = {
  name: 'activation',
  doing: `Activating a model over ${accounts} accounts`,
  isOnlyByName: true,
  async run(bench) {
    const { folder, database } = await bench.manyAccounts(accounts);
    const scopes: Scope[] = [];
    const org = createOrg({
      projectDir: folder,
      database,
      onJobTransaction: ({ kind, limits }, milliseconds) => {
        const [queries, statements] = [limits.used('soqlQueries'), limits.used('dmlStatements')];
        if (kind === 'batch') scopes.push({ milliseconds, queries, statements });
      },
    });
    let rows: Row[];
    try {
      const begun = performance.now();
      runApexIn(org, otherModel);
      while (org.async.step());
      const seconds = (performance.now() - begun) / 1000;
      rows = [...activationRows(org, scopes, seconds), ...updateRows(runApexIn(org, firmographics))];
    } finally {
      org.close();
    }
    return [...rows, ...(await besidesJobs(await bench.startOn(database), await bench.browser()))];
  },
};

function runApexIn(org: CreatedOrg, apex: string): readonly string[] {
  let lines: readonly string[] = [];
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => {
    org.program.executeAnonymous(tx, apex);
    lines = tx.debug.map(({ text }) => text);
  });
  return lines;
}

/** @param scopes all transactions of the batches: start, the scopes, and what came after them */
function activationRows(org: CreatedOrg, scopes: readonly Scope[], seconds: number): Row[] {
  const own = scopes.slice(1, 1 + scopesOf(org));
  const tenth = Math.floor(own.length / 10);
  const early = median(own.slice(tenth, 2 * tenth).map(({ milliseconds }) => milliseconds));
  const late = median(own.slice(-tenth - 1, -1).map(({ milliseconds }) => milliseconds));
  return [
    { what: `Activation over ${accounts} accounts`, value: seconds, unit: 's', note: `${own.length} scopes` },
    { what: 'Activation, accounts measured', value: accounts / seconds, unit: 'per second' },
    { what: 'Activation, one scope', value: late, unit: 'ms' },
    {
      what: 'Activation, late to early scopes',
      value: late / early,
      unit: 'times',
      bound: { kind: 'promise', atMost: 1.3 },
    },
    sameRow('Activation, SOQL queries in the last scope', own, ({ queries }) => queries),
    sameRow('Activation, DML statements in the last scope', own, ({ statements }) => statements),
  ];
}

function scopesOf(org: CreatedOrg): number {
  const [total] = org.store.driver
    .prepare(
      `SELECT j."TotalJobItems" FROM "AsyncApexJob" j JOIN "ApexClass" c ON c."Id" = j."ApexClassId"
        WHERE c."Name" = 'RefitAccounts' ORDER BY j."Id" DESC LIMIT 1`,
    )
    .get() ?? [0];
  return Number(total);
}

function sameRow(what: string, scopes: readonly Scope[], of: (scope: Scope) => number): Row {
  const counts = scopes.map(of);
  const first = counts[0] ?? Number.NaN;
  const note = `first ${first}, most ${Math.max(...counts)}`;
  return { what, value: counts.at(-1) ?? Number.NaN, unit: 'count', note, bound: { kind: 'promise', atMost: first } };
}

/** @param lines what the Apex printed: `queries 2` */
function updateRows(lines: readonly string[]): Row[] {
  const printed = new Map(lines.map((line) => line.split(' ') as [string, string]));
  const row = (what: string, name: string, atMost: number): Row => ({
    what: `Update of 200 accounts, ${what}`,
    value: Number(printed.get(name)),
    unit: 'count',
    bound: { kind: 'promise', atMost },
  });
  return [row('SOQL queries of the triggers', 'queries', 2), row('DML statements of the triggers', 'statements', 0)];
}

/** Pages and calls of an idle product, and of one that measures its accounts behind them. */
async function besidesJobs({ url }: Product, browser: Browser): Promise<Row[]> {
  const userId = await managerOf(url);
  const api = apiAs(url, userId);
  const [account] = await api.query<{ Id: string }>('SELECT Id FROM Account ORDER BY Name LIMIT 1');
  const pages = {
    'tier list': () => visit(browser, url, '/lightning/n/TierList', userId),
    'account page': () =>
      visit(browser, url, `/lightning/r/Account/${account?.Id}/view`, userId, 'c-fit-bar, c-tier-badge'),
    'first page of the tier list from Apex': () =>
      timed(() => api.apex('TierListController.getPage', { query: tierListQuery })),
  };
  const idle = await timesOf(pages);
  await activateFormer(url);
  const busy = await timesOf(pages);
  const left = await jobsLeft(url);
  return Object.keys(pages).flatMap((name, index): Row[] => {
    const [before = Number.NaN, during = Number.NaN] = [idle[index], busy[index]];
    const bound = { kind: 'feel', atMost: 2 } as const;
    return [
      { what: `Beside an activation: ${name}`, value: during, unit: 'ms', note: `idle ${before.toFixed(0)} ms` },
      { what: `Beside an activation: ${name}, to idle`, value: during / before, unit: 'times', bound, note: left },
    ];
  });
}

/** @returns a median for each thing */
async function timesOf(things: Readonly<Record<string, () => Promise<number>>>): Promise<number[]> {
  const medians: number[] = [];
  for (const time of Object.values(things)) {
    // The first warms up.
    await time();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await time());
    medians.push(median(times));
  }
  return medians;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The model before comes back; it answers at once, and the accounts follow. */
async function activateFormer(url: string): Promise<void> {
  const api = apiAs(url, await managerOf(url));
  const [model] = await api.query<{ Id: string }>("SELECT Id FROM IcpModel__c WHERE Status__c = 'Retired' LIMIT 1");
  const { status, body } = await api.apex('IcpWorkbenchController.activate', { modelId: model?.Id });
  if (status !== 200) throw new Error(`The model was not activated: ${JSON.stringify(body)}`);
}

/** Without work left, what was measured was an idle product. */
async function jobsLeft(url: string): Promise<string> {
  const [job] = await apiAs(url, '').query<{ JobItemsProcessed: number; TotalJobItems: number; Status: string }>(
    "SELECT JobItemsProcessed, TotalJobItems, Status FROM AsyncApexJob WHERE ApexClass.Name = 'RefitAccounts' ORDER BY CreatedDate DESC LIMIT 1",
  );
  if (job?.Status !== 'Processing') throw new Error(`The activation was over too soon: ${JSON.stringify(job)}`);
  return `${job.JobItemsProcessed} of ${job.TotalJobItems} scopes done meanwhile`;
}
