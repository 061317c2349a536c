import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { apexError } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import { ApexObject } from '../apex/values/object.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { createTransaction, runInTransaction } from '../apex/runtime/transaction.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import type { Transaction } from '../org/transaction.ts';

const list = (...items: ApexValue[]): ApexList => new ApexList({ kind: 'sobject', name: null }, items);
const testIn = (org: TrialOrg): Transaction => createTransaction(org.org, org.tx.user, 'sync', { isTest: true });
const jobs = (org: TrialOrg): unknown[][] =>
  org.rows('AsyncApexJob').map((row) => [row.fields.get('JobType'), row.fields.get('Status')]);

test('a queueable waits for the drain and runs in a transaction of its own', () => {
  const org = new TrialOrg();
  const tx = testIn(org);
  const seen: string[] = [];
  const second = { 'execute/1:queueable': () => void seen.push('second') };
  const first = {
    'execute/1:queueable': (context: Record<string, () => string>) =>
      void seen.push(`first ${context['getjobid/0']!().length}`),
  };

  org.org.async.enqueueJob(tx, first, { delayMinutes: 0, maximumDepth: null, signature: null });
  org.org.async.enqueueJob(tx, second, { delayMinutes: 5, maximumDepth: null, signature: null });
  assert.deepEqual(
    [seen, jobs(org)],
    [
      [],
      [
        ['Queueable', 'Queued'],
        ['Queueable', 'Queued'],
      ],
    ],
  );
  org.org.async.drain(tx);

  assert.deepEqual(seen, ['first 18', 'second']);
  assert.deepEqual(jobs(org), [
    ['Queueable', 'Completed'],
    ['Queueable', 'Completed'],
  ]);
  assert.equal(tx.limits.used('queueableJobs'), 2);
});

test('outside tests work starts after the commit, not at all after a rollback, delayed work in its time', () => {
  const org = new TrialOrg();
  let runs = 0;
  const job = { 'execute/1:queueable': () => void runs++ };
  assert.throws(() =>
    runInTransaction(org.org, org.tx.user, 'sync', (tx) => {
      org.org.async.enqueueJob(tx, job, { delayMinutes: 0, maximumDepth: null, signature: null });
      throw new Error('undone');
    }),
  );
  runInTransaction(
    org.org,
    org.tx.user,
    'sync',
    (tx) => void org.org.async.enqueueJob(tx, job, { delayMinutes: 2, maximumDepth: null, signature: null }),
  );

  org.org.async.drain(null);
  assert.deepEqual([runs, jobs(org).length], [0, 1]);
  org.now += 120_000;
  org.org.async.drain(null);
  assert.equal(runs, 1);
});

test('a failed job is undone, says why, and is raised by Test.stopTest', () => {
  const org = new TrialOrg();
  const tx = testIn(org);
  const job = {
    'execute/1:queueable': () => {
      org.insert('Account', { Name: 'Gone' });
      throw apexError('System.MathException', 'Divide by 0');
    },
  };
  org.org.async.enqueueJob(tx, job, { delayMinutes: 0, maximumDepth: null, signature: null });

  assert.throws(() => org.org.async.drain(tx), { message: 'Divide by 0' });

  assert.equal(org.rows('Account').length, 0);
  assert.equal(org.rows('AsyncApexJob')[0]?.fields.get('ExtendedStatus'), 'System.MathException: Divide by 0');
});

test('a batch runs start, each chunk and finish; its fields are as after start', () => {
  const org = new TrialOrg();
  const seen: string[] = [];
  class Tidy extends ApexObject {
    _count = 0;
    'start/1' = () => list('a', 'b', 'c', 'd', 'e');
    'execute/2'(_: unknown, scope: ApexList): void {
      this._count++;
      seen.push(`${scope.items.join('')} ${this._count}`);
    }
    'finish/1' = () => void seen.push(`finish ${this._count}`);
  }
  const $info = { name: 'Tidy', fields: [], allocate: () => new Tidy(), isAssignableTo: () => false };
  Object.defineProperty(Tidy.prototype, '$info', { value: $info });
  const batch = new Tidy();

  runInTransaction(org.org, org.tx.user, 'sync', (tx) => void org.org.async.executeBatch(tx, batch, 2));
  org.org.async.drain(null);

  assert.deepEqual(seen, ['ab 1', 'cd 1', 'e 1', 'finish 0']);
  const row = org.rows('AsyncApexJob')[0]!;
  assert.deepEqual(
    ['TotalJobItems', 'JobItemsProcessed', 'NumberOfErrors'].map((name) => row.fields.get(name)),
    [3, 3, 0],
  );
});

test('a stateful batch keeps its fields; a failed chunk is counted and the others go on', () => {
  const org = new TrialOrg();
  const batch = {
    _count: 0,
    $info: { name: 'Tidy', isAssignableTo: () => true },
    'start/1': () => list(1, 2, 3),
    'execute/2'() {
      this._count++;
      if (this._count === 2) throw apexError('System.MathException', 'Divide by 0');
    },
    'finish/1': () => undefined,
  };
  runInTransaction(org.org, org.tx.user, 'sync', (tx) => void org.org.async.executeBatch(tx, batch, 1));
  org.org.async.drain(null);
  assert.equal(batch._count, 3);
  assert.deepEqual(
    [org.rows('AsyncApexJob')[0]?.fields.get('NumberOfErrors'), jobs(org)],
    [1, [['BatchApex', 'Completed']]],
  );
});

test('a future method may not call another', () => {
  const org = new TrialOrg();
  const tx = testIn(org);
  let message = '';
  org.org.async.future(
    tx,
    () => {
      try {
        org.org.async.future(
          createTransaction(org.org, org.tx.user, 'future'),
          () => undefined,
          'Mailer',
          'send',
          'Set<Id>',
        );
      } catch (fault) {
        message = (fault as Error).message;
      }
    },
    'Mailer',
    'send',
    'Set<Id>',
  );
  org.org.async.drain(tx);
  assert.equal(message, 'Future method cannot be called from a future or batch method: Mailer.send(Set<Id>)');
});

test('a scheduled job fires when its time has come, again and again, until it is aborted', () => {
  const org = new TrialOrg();
  let runs = 0;
  let duringRun: unknown;
  const state = (): unknown => org.rows('CronTrigger')[0]?.fields.get('State');
  const job = {
    'execute/1:schedulable': () => {
      runs++;
      duringRun = state();
    },
  };
  let id = '';
  runInTransaction(
    org.org,
    org.tx.user,
    'sync',
    (tx) => void (id = org.org.async.schedule(tx, 'Nightly', '0 0 2 * * ?', job)),
  );
  // Two in the morning in Los Angeles is ten in London.
  assert.equal(
    String((org.rows('CronTrigger')[0]?.fields.get('NextFireTime') as { toIso(): string }).toIso()),
    '2026-11-22T10:00:00.000Z',
  );
  org.org.async.drain(null);
  assert.equal(runs, 0);
  for (let day = 0; day < 2; day++) {
    org.now += 86_400_000;
    org.org.async.drain(null);
  }
  assert.deepEqual([runs, org.rows('CronTrigger')[0]?.fields.get('TimesTriggered')], [2, 2]);
  assert.deepEqual([duringRun, state()], ['EXECUTING', 'WAITING'], 'The trigger tells that its job is running');
  assert.throws(() => org.org.async.schedule(org.tx, 'Nightly', '0 0 2 * * ?', job), {
    message: 'The Apex job named "Nightly" is already scheduled for execution.',
  });
  runInTransaction(org.org, org.tx.user, 'sync', (tx) => org.org.async.abort(tx, id));
  org.now += 86_400_000;
  org.org.async.drain(null);
  assert.deepEqual([runs, org.rows('CronTrigger').length], [2, 0]);
});
