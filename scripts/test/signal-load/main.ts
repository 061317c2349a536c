/**
 * Ten thousand signals of two thousand accounts come in, by Bulk API and by REST, and the process that takes them is
 * killed in the midst: nothing is lost, nothing is counted twice, what is bad is in quarantine and nothing else, and
 * every score is what a plain sum gives. Two feeds at once lose nothing either; without the lock they do.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { repositoryRoot } from '../../local-org/paths.ts';
import { startProduct, type Product } from '../../bench/product.ts';
import { faultsOf, loaded, startLoad } from './bulk.ts';
import { Client } from './client.ts';
import { accountCount, feedOf, type Feed, type Row } from './feed.ts';
import { runFeedSession } from './feed-session.ts';
import { differences } from './outcome.ts';
import { batchesOf, deliver, deliverAll } from './rest.ts';
import { prepare, type Stage } from './stage.ts';
import { playTwoFeeds } from './two-feeds.ts';
import { Weights } from './weights.ts';

const rounds = 10;
const controlRounds = 2;
/** Of the rows, those that are loaded again. */
const again = 2_000;

let passed = 0;
let failed = 0;

function tell(title: string, faults: readonly string[]): void {
  if (faults.length === 0) passed++;
  else failed++;
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${title} (${(performance.now() / 1000).toFixed(1)} s)`);
  for (const fault of faults) console.log(`    ${fault}`);
}

class Served {
  private constructor(
    private product: Product,
    private readonly database: string,
    private readonly users: Pick<Stage, 'feedUserId' | 'administratorId'>,
  ) {}

  static async on(database: string, users: Pick<Stage, 'feedUserId' | 'administratorId'>): Promise<Served> {
    return new Served(await startProduct(repositoryRoot, database), database, users);
  }

  get feed(): Client {
    return new Client(this.product.url, this.users.feedUserId);
  }

  get admin(): Client {
    return new Client(this.product.url, this.users.administratorId);
  }

  /** As by a power cut, and up again. */
  async killAndRestart(): Promise<void> {
    await this.product.kill();
    this.product = await startProduct(repositoryRoot, this.database);
  }

  stop(): Promise<void> {
    return this.product.stop();
  }
}

async function byBulk(served: Served, feed: Feed, weights: Weights, now: number): Promise<void> {
  const refused = feed.refused.size;
  const repeated = feed.rows.length - feed.signals.length - refused;
  const id = await startLoad(served.feed, feed.rows);
  const before = await loaded(served.feed, id, feed.rows.length / 2);
  await served.killAndRestart();
  const after = await loaded(served.feed, id);
  tell('A load by Bulk API is killed half-way and goes on by itself', [
    ...(before.state === 'InProgress' ? [] : [`it was ${before.state} when it was killed`]),
    ...(after.state === 'JobComplete' ? [] : [`it ended ${after.state} ${after.errorMessage ?? ''}`]),
    ...(after.numberRecordsFailed === refused + repeated ? [] : [`${after.numberRecordsFailed} rows failed`]),
    ...(await differences(served.admin, feed, weights, now)),
  ]);

  const replayed = feed.rows.slice(0, again);
  const bad = replayed.filter((row) => feed.refused.has(row.sourceId)).length;
  const replay = await startLoad(served.feed, replayed);
  await loaded(served.feed, replay);
  const faults = await faultsOf(served.feed, replay);
  tell('Rows that are loaded again change nothing', [
    ...(faults['DUPLICATE_VALUE'] === again - bad ? [] : [JSON.stringify(faults)]),
    ...(await differences(served.admin, feed, weights, now)),
  ]);
}

async function byRest(served: Served, feed: Feed, weights: Weights, now: number): Promise<void> {
  const batches = batchesOf(feed.rows);
  const half = batches.length / 2;
  const begun = performance.now();
  const before = await deliverAll(served.feed, batches.slice(0, half));
  const ofOne = (performance.now() - begun) / half;
  const isKilled = await killAmidst(served, batches.slice(half), ofOne / 4);
  const { accepted, duplicates, quarantined, failed: undecided } = await deliverAll(served.feed, batches);
  const good = feed.rows.length - feed.refused.size;
  tell('A delivery by REST is killed half-way and delivered again from the start', [
    ...(isKilled ? [] : ['each batch was answered before the process was killed']),
    ...(quarantined === feed.refused.size ? [] : [`${quarantined} rows were quarantined`]),
    ...(accepted + duplicates === good && undecided === 0 ? [] : [`${accepted} accepted, ${duplicates} known`]),
    ...(duplicates >= before.accepted ? [] : [`${duplicates} were known, ${before.accepted} had been accepted`]),
    ...(await differences(served.admin, feed, weights, now)),
  ]);
}

/**
 * Kills the process in the midst of a batch, whose answer never comes.
 * @param after milliseconds from sending a batch; one that is answered by then was too quick, and the next is sent
 * @returns whether there was such a batch
 */
async function killAmidst(served: Served, batches: readonly (readonly Row[])[], after: number): Promise<boolean> {
  for (const batch of batches) {
    let isAnswered = false;
    const inFlight = deliver(served.feed, batch).then(
      () => void (isAnswered = true),
      () => undefined,
    );
    await wait(after);
    if (isAnswered) continue;
    await served.killAndRestart();
    await inFlight;
    return !isAnswered;
  }
  return false;
}

async function loads(weights: Weights, now: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyline-load-'));
  try {
    const staged = path.join(folder, 'staged.db');
    const users = prepare(repositoryRoot, staged, accountCount);
    const feed = feedOf(weights, now);
    for (const play of [byBulk, byRest]) {
      const database = path.join(folder, `${play.name}.db`);
      copyFileSync(staged, database);
      const served = await Served.on(database, users);
      try {
        await play(served, feed, weights, now);
      } finally {
        await served.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function twoFeeds(weights: Weights, now: number): Promise<void> {
  const { faults, wrong } = await playTwoFeeds(import.meta.url, weights, now, rounds, true);
  tell(`Two feeds at the same moment, ${rounds} times: each score is the sum of both`, [
    ...faults,
    ...(wrong === 0 ? [] : [`${wrong} scores differ`]),
  ]);
  const control = await playTwoFeeds(import.meta.url, weights, now, controlRounds, false);
  tell('Without the lock on the accounts points are lost', [
    ...control.faults,
    ...(control.wrong > 0 ? [] : ['no score differs, so this proves nothing']),
  ]);
}

async function main(): Promise<void> {
  const weights = new Weights();
  const now = Math.floor(Date.now() / 1000) * 1000;
  await loads(weights, now);
  await twoFeeds(weights, now);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (isMainThread) await main();
else runFeedSession();
