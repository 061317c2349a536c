/** Jobs as a server runs them: step by step, and over the end of a process. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { createClock } from '../org/clock.ts';
import { createOrg, type CreatedOrg } from '../org/create-org.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { temporaryFolder } from '../temporary-folder.testing.ts';

const files = {
  'classes/Tidy.cls': `public class Tidy implements Database.Batchable<SObject> {
  public static final String ALL = 'Old%';
  public Database.QueryLocator start(Database.BatchableContext c) {
    return Database.getQueryLocator([SELECT Id, Name, Site FROM Account WHERE Name LIKE :ALL ORDER BY Name]);
  }
  public void execute(Database.BatchableContext c, List<Account> scope) {
    for (Account a : scope) { a.Description = Limits.getQueries() + ' ' + a.Name + ' ' + a.Site; a.Name = 'New'; }
    update scope;
  }
  public void finish(Database.BatchableContext c) { insert new Contact(LastName = 'Finished'); }
}`,
  'classes/Stamp.cls': `public class Stamp implements Queueable {
  public void execute(QueueableContext c) { insert new Contact(LastName = 'Stamped'); }
}`,
  'classes/Nightly.cls': `public class Nightly implements Schedulable {
  private final List<String> names;
  public Nightly(List<String> names) { this.names = names; }
  public void execute(SchedulableContext c) { for (String name : names) insert new Contact(LastName = name); }
}`,
};
const project = projectFolderOf(files);
const morning = Date.UTC(2026, 10, 22, 12);

function open(database = ':memory:', now = morning): CreatedOrg {
  return createOrg({ projectDir: project, database, clock: createClock(now) });
}

function run(org: CreatedOrg, apex: string): void {
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, apex));
}

function query(org: CreatedOrg, soql: string): unknown[][] {
  let rows: unknown[][] = [];
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => {
    const options = { access: 'system', sharing: 'without', bind: () => null } as const;
    rows = org.query.run(tx, org.query.parse(tx, soql), options).records.map((record) => [...record.fields.values()]);
  });
  return rows;
}

const accounts = (count: number): string =>
  `List<Account> a = new List<Account>(); for (Integer i = 0; i < ${count}; i++) a.add(new Account(Name = 'Old ' + i)); insert a;`;
const progress = (org: CreatedOrg): unknown[] =>
  query(org, "SELECT Status, JobItemsProcessed, TotalJobItems FROM AsyncApexJob WHERE JobType = 'BatchApex'")[0]!.slice(
    1,
  );
const contacts = (org: CreatedOrg): unknown[] =>
  query(org, 'SELECT LastName FROM Contact ORDER BY LastName').map((row) => row.at(-1));

test('a batch goes on by one scope a step, says how far it is, and lets other jobs through', () => {
  const org = open();
  run(org, `${accounts(5)} Database.executeBatch(new Tidy(), 2);`);

  const seen: unknown[] = [progress(org)];
  org.async.step();
  run(org, 'System.enqueueJob(new Stamp());');
  org.async.step();
  seen.push(progress(org), contacts(org));
  org.async.step();
  seen.push(contacts(org));
  while (org.async.step());

  assert.deepEqual(seen, [['Queued', 0, 0], ['Processing', 1, 3], [], ['Stamped']]);
  assert.deepEqual(
    [progress(org), contacts(org)],
    [
      ['Completed', 3, 3],
      ['Finished', 'Stamped'],
    ],
  );
});

test('the records of a locator are settled at the start and read when their scope is due, uncounted', () => {
  const org = open();
  run(org, `${accounts(3)} Database.executeBatch(new Tidy(), 1);`);
  org.async.step();
  run(
    org,
    `insert new Account(Name = 'Old too late');
    Account second = [SELECT Id FROM Account WHERE Name = 'Old 1']; second.Site = 'fresh'; second.Name = 'Else'; update second;
    delete [SELECT Id FROM Account WHERE Name = 'Old 2'];`,
  );

  while (org.async.step());

  assert.deepEqual(
    query(org, "SELECT Description FROM Account WHERE Name = 'New' ORDER BY Id").map((row) => row.at(-1)),
    ['0 Old 0 null', '0 Else fresh'],
  );
  assert.deepEqual(progress(org), ['Completed', 3, 3]);
});

test('a batch that is aborted between two scopes stops there and does not finish', () => {
  const org = open();
  run(org, `${accounts(3)} Database.executeBatch(new Tidy(), 1);`);
  org.async.step();
  org.async.step();
  run(org, "System.abortJob([SELECT Id FROM AsyncApexJob WHERE JobType = 'BatchApex'].Id);");

  while (org.async.step());

  assert.deepEqual([progress(org), contacts(org)], [['Aborted', 1, 3], []]);
});

test('jobs that the end of a process interrupted are aborted at the next start, with the reason', () => {
  const database = join(temporaryFolder('jobs'), 'org.db');
  const first = open(database);
  run(first, `${accounts(3)} Database.executeBatch(new Tidy(), 1); System.enqueueJob(new Stamp());`);
  first.async.step();
  first.async.step();
  first.async.step();
  first.close();

  const again = open(database);
  again.async.recover();
  while (again.async.step());

  assert.deepEqual([progress(again), contacts(again)], [['Aborted', 1, 3], ['Stamped']]);
  assert.deepEqual(
    query(again, "SELECT ExtendedStatus FROM AsyncApexJob WHERE JobType = 'BatchApex'")[0]!.at(-1),
    'The process that ran the job ended before the job did.',
  );
});

test('a scheduled job fires in the next process too, with the state it was scheduled with', () => {
  const database = join(temporaryFolder('scheduled'), 'org.db');
  const first = open(database);
  run(first, "System.schedule('Nightly', '0 0 2 * * ?', new Nightly(new List<String>{ 'Ada', 'Bo' }));");
  first.async.step();
  first.close();

  const later = open(database, morning + 3 * 86_400_000);
  later.async.recover();
  while (later.async.step());

  assert.deepEqual(contacts(later), ['Ada', 'Bo']);
  assert.deepEqual(query(later, 'SELECT TimesTriggered, State FROM CronTrigger')[0]!.slice(1), [1, 'WAITING']);
  run(later, 'System.abortJob([SELECT Id FROM CronTrigger].Id);');
  later.clock.set(morning + 9 * 86_400_000);
  while (later.async.step());
  assert.equal(contacts(later).length, 2);
});

test('a clock that was set back does not let a scheduled job wait for a moment that is far away', () => {
  const database = join(temporaryFolder('clock'), 'org.db');
  const far = open(database, morning + 90 * 86_400_000);
  run(far, "System.schedule('Nightly', '0 0 2 * * ?', new Nightly(new List<String>{ 'Ada' }));");
  far.close();

  const near = open(database);
  near.async.recover();
  near.clock.set(morning + 86_400_000);
  while (near.async.step());

  assert.deepEqual(contacts(near), ['Ada']);
});

test('a clock that is set back while the org runs lets a scheduled job fire at its next moment', () => {
  const org = open();
  run(org, "System.schedule('Nightly', '0 0 2 * * ?', new Nightly(new List<String>{ 'Ada' }));");
  org.clock.set(morning + 90 * 86_400_000);
  while (org.async.step());

  org.clock.set(morning);
  org.async.retime();
  org.clock.set(morning + 86_400_000);
  while (org.async.step());

  assert.deepEqual(contacts(org), ['Ada', 'Ada']);
  assert.deepEqual(query(org, 'SELECT TimesTriggered, State FROM CronTrigger')[0]!.slice(1), [2, 'WAITING']);
});
