/** Two feeds deliver signals of the same accounts at the same moment, again and again: no signal's points are lost. */
import path from 'node:path';
import { createOrg, type CreatedOrg } from '../../local-org/org/create-org.ts';
import { copyOfProject } from '../sessions/project-copy.ts';
import { TwoSessions } from '../sessions/two-sessions.ts';
import { expected, type Expected } from './feed.ts';
import type { Delivery, FeedSessionData } from './feed-session.ts';
import { scoreOfKey, scoresAt } from './scores.ts';
import { prepare } from './stage.ts';
import type { Weights } from './weights.ts';
import { withoutLock } from './without-lock.ts';

const accounts = 100;
const day = 86_400_000;
const tolerance = 1e-9;

export interface TwoFeeds {
  /** Accounts whose score is not the sum of what both feeds delivered. */
  readonly wrong: number;
  readonly faults: readonly string[];
}

export async function playTwoFeeds(
  program: string,
  weights: Weights,
  now: number,
  rounds: number,
  hasLock: boolean,
): Promise<TwoFeeds> {
  const project = copyOfProject();
  try {
    if (!hasLock) withoutLock(project.folder);
    const database = path.join(project.folder, 'org.db');
    const { feedUserId, accountIds } = prepare(project.folder, database, accounts);
    const data: FeedSessionData = { folder: project.folder, database, userId: feedUserId, accountIds };
    const sessions = await TwoSessions.start<Delivery>(program, data);
    const faults: string[] = [];
    try {
      for (let round = 0; round < rounds; round++)
        faults.push(...(await sessions.run([deliveryOf('A', round, now), deliveryOf('B', round, now)])));
    } finally {
      await sessions.stop();
    }
    const delivered = Array.from({ length: rounds }, (_, round) =>
      ['A', 'B'].map((feed) => deliveryOf(feed, round, now)),
    );
    const signals = delivered.flat().flatMap((delivery) => signalsOf(delivery, weights));
    return { faults, wrong: wrongScores(project.folder, database, signals, weights, now) };
  } finally {
    project.remove();
  }
}

const deliveryOf = (feed: string, round: number, now: number): Delivery => ({
  name: `${feed}${round}`,
  occurredAt: `${new Date(now - (round + 1) * day).toISOString().slice(0, 19)}Z`,
});

function signalsOf({ name, occurredAt }: Delivery, weights: Weights): Expected[] {
  const row = {
    source: 'Demandbase',
    sourceId: name,
    type: 'Page view',
    occurredAt,
    accountExternalId: '',
    personEmail: '',
    webDomain: '',
    value: '',
    detail: '',
  };
  return Array.from({ length: accounts }, (_, account) => expected(row, account, weights));
}

function wrongScores(
  folder: string,
  database: string,
  signals: readonly Expected[],
  weights: Weights,
  now: number,
): number {
  const org = createOrg({ projectDir: folder, database });
  try {
    const wanted = scoresAt(signals, weights.halfLifeDays, now);
    const keys = keysOf(org);
    return keys.filter((key, index) => {
      const score = scoreOfKey(key, weights.halfLifeDays, now);
      return Math.abs(score - (wanted.get(index) ?? 0)) > tolerance;
    }).length;
  } finally {
    org.close();
  }
}

function keysOf({ store, schema }: CreatedOrg): number[] {
  const account = schema.object('Account')!;
  return store.driver
    .prepare(`SELECT "EngagementKey__c" FROM ${store.table(account)} WHERE "Name" LIKE 'Load %' ORDER BY "Name"`)
    .all()
    .map(([key]) => Number(key));
}
