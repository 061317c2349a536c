/** Compares what the org holds with what it is to hold. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.ts';
import { accountName, type Feed } from './feed.ts';
import { scoreOfKey, scoresAt } from './scores.ts';
import type { Weights } from './weights.ts';

/** Largest difference of two scores that count as equal. */
const tolerance = 1e-9;
/** Milliseconds that what runs behind a delivery may take. */
const patience = 30_000;
const interval = 200;

interface SignalRow {
  readonly Source__c: string;
  readonly SourceId__c: string;
  readonly Points__c: number;
  readonly Account__r: { readonly Name: string };
}
interface AccountRow {
  readonly Name: string;
  readonly EngagementKey__c: number | null;
  readonly EngagementHalfLife__c: number | null;
}
interface WeekRow {
  readonly Signals__c: number;
  readonly Points__c: number;
}
interface QuarantineRow {
  readonly SourceId__c: string;
  readonly Reason__c: string;
}

/** @returns what differs, in sentences; nothing when all is as it is to be */
export async function differences(client: Client, feed: Feed, weights: Weights, now: number): Promise<string[]> {
  return [
    ...(await ofSignals(client, feed)),
    ...(await ofQuarantine(client, feed)),
    ...(await ofScores(client, feed, weights, now)),
    ...(await ofWeeks(client, feed)),
  ];
}

async function ofSignals(client: Client, feed: Feed): Promise<string[]> {
  const stored = await client.query<SignalRow>(
    `SELECT Source__c, SourceId__c, Points__c, Account__r.Name FROM EngagementSignal__c`,
  );
  const keyOf = (source: string, id: string): string => `${source}:${id}`;
  const byKey = new Map(stored.map((row) => [keyOf(row.Source__c, row.SourceId__c), row]));
  const lost: string[] = [];
  const wrong: string[] = [];
  for (const { row, account, points } of feed.signals) {
    const found = byKey.get(keyOf(row.source, row.sourceId));
    if (found === undefined) lost.push(row.sourceId);
    else if (found.Account__r.Name !== accountName(account) || found.Points__c !== points)
      wrong.push(`${row.sourceId} on ${found.Account__r.Name} for ${found.Points__c}, not ${points}`);
  }
  return [
    ...sentence('signals lost', lost),
    ...sentence('signals with another account or other points', wrong),
    ...(stored.length === feed.signals.length
      ? []
      : [`${stored.length} signals are stored, not ${feed.signals.length}`]),
  ];
}

/** Rows that were refused while they were loaded come to the quarantine by events, behind the load. */
async function ofQuarantine(client: Client, feed: Feed): Promise<string[]> {
  let found: string[] = [];
  const wanted = [...feed.refused].map(([id, reason]) => `${id} ${reason}`).sort();
  for (let waited = 0; waited < patience; waited += interval) {
    const rows = await client.query<QuarantineRow>(
      `SELECT SourceId__c, Reason__c FROM QuarantinedSignal__c WHERE Status__c = 'Waiting'`,
    );
    found = rows.map((row) => `${row.SourceId__c} ${row.Reason__c}`).sort();
    if (found.join() === wanted.join()) return [];
    await wait(interval);
  }
  return [
    ...sentence(
      'rows missing in quarantine',
      wanted.filter((row) => !found.includes(row)),
    ),
    ...sentence(
      'rows too many in quarantine',
      found.filter((row) => !wanted.includes(row)),
    ),
    ...(found.length === wanted.length ? [] : [`${found.length} rows are in quarantine, not ${wanted.length}`]),
  ];
}

async function ofScores(client: Client, feed: Feed, weights: Weights, now: number): Promise<string[]> {
  const accounts = await client.query<AccountRow>(
    `SELECT Name, EngagementKey__c, EngagementHalfLife__c FROM Account WHERE Name LIKE 'Load %' ORDER BY Name`,
  );
  const wanted = scoresAt(feed.signals, weights.halfLifeDays, now);
  const wrong = accounts.flatMap(({ Name, EngagementKey__c: key, EngagementHalfLife__c: halfLife }, index) => {
    const score = key === null ? 0 : scoreOfKey(key, halfLife ?? 0, now);
    const expected = wanted.get(index) ?? 0;
    return Math.abs(score - expected) <= tolerance ? [] : [`${Name} ${score}, not ${expected}`];
  });
  return sentence('scores that differ', wrong);
}

async function ofWeeks(client: Client, feed: Feed): Promise<string[]> {
  const weeks = await client.query<WeekRow>(`SELECT Signals__c, Points__c FROM EngagementWeek__c`);
  const signals = weeks.reduce((sum, week) => sum + week.Signals__c, 0);
  const points = weeks.reduce((sum, week) => sum + week.Points__c, 0);
  const wanted = feed.signals.reduce((sum, signal) => sum + signal.points, 0);
  return [
    ...(signals === feed.signals.length ? [] : [`the weeks count ${signals} signals, not ${feed.signals.length}`]),
    ...(Math.abs(points - wanted) < 0.01 ? [] : [`the weeks have ${points} points, not ${wanted}`]),
  ];
}

/** The first of many says enough. */
function sentence(what: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${items.length} ${what}, the first: ${items[0]}`];
}
