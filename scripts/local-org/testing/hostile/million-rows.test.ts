/** A table of a million rows: queries of it end at the limit of the platform, soon and without holding it all. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { createOrg } from '../../org/create-org.ts';
import { projectFolderOf } from '../../project/project-of.testing.ts';

const root = projectFolderOf({});
const org = createOrg({ projectDir: root, database: ':memory:' });
test.after(() => {
  org.close();
  rmSync(root, { recursive: true });
});

const account = org.schema.object('Account')!;
const first = org.store.nextId(account);
org.store.driver.exec(
  `INSERT INTO ${org.store.table(account)} ("Id", "Name")
   WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000)
   SELECT '${first.slice(0, 7)}' || printf('%08d', n) || 'AAA', 'Account ' || n FROM numbers`,
);
const run = (source: string): void =>
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, source));

test('a query of a million rows is refused', () => {
  const started = performance.now();

  assert.throws(
    () => run('List<Account> all = [SELECT Id, Name FROM Account];'),
    (error: { message?: string }) => error.message === 'Too many query rows: 50001',
  );
  assert.ok(performance.now() - started < 20_000, 'it ends soon');
});

test('what asks for less of it is answered', () => {
  run(
    `Assert.areEqual('Account 1000000', [SELECT Name FROM Account WHERE Id = '${first.slice(0, 7)}01000000AAA'].Name);`,
  );
  run('Assert.areEqual(1000000, [SELECT COUNT() FROM Account]);');
  run('Assert.areEqual(10, [SELECT Id FROM Account LIMIT 10].size());');
});
