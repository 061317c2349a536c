import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { test } from 'node:test';
import { LockTimeout, UniqueViolation, type Driver } from './driver.ts';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { openDriver } from './open-driver.ts';

test('values come back as they went in', () => {
  const driver = openDriver(':memory:');
  driver.exec('CREATE TABLE t (a, b, c, d)');

  driver.prepare('INSERT INTO t VALUES (?, ?, ?, ?)').run(null, 1.5, 1_763_769_600_000, 'é');

  assert.deepEqual(driver.prepare('SELECT * FROM t').all(), [[null, 1.5, 1_763_769_600_000, 'é']]);
  assert.equal(driver.prepare('SELECT a FROM t WHERE a = 1').get(), undefined);
  driver.prepare('UPDATE t SET a = ?').run(null);
});

test('a unique index names its table and columns', () => {
  const driver = openDriver(':memory:');
  driver.exec('CREATE TABLE t ("Key__c~" TEXT); CREATE UNIQUE INDEX u ON t ("Key__c~")');
  const insert = driver.prepare('INSERT INTO t VALUES (?)');
  insert.run('a');

  assert.throws(
    () => insert.run('a'),
    (error) => error instanceof UniqueViolation && error.table === 't' && error.columns[0] === 'Key__c',
  );
});

test('savepoints undo what came after them', () => {
  const driver = openDriver(':memory:');
  driver.exec('CREATE TABLE t (a)');
  driver.begin();
  driver.savepoint('before');
  driver.prepare('INSERT INTO t VALUES (1)').run();
  driver.rollbackTo('before');
  driver.release('before');
  driver.commit();

  assert.equal(driver.isInTransaction, false);
  assert.deepEqual(driver.prepare('SELECT count(*) FROM t').get(), [0]);
});

test('a second process reads while the first writes', () => {
  const path = join(temporaryFolder('driver'), 'org.db');
  const [first, second] = [openDriver(path), openDriver(path)];
  first.exec('CREATE TABLE t (a)');
  first.begin();
  first.prepare('INSERT INTO t VALUES (1)').run();

  assert.deepEqual(second.prepare('SELECT count(*) FROM t').get(), [0]);
  first.commit();
  assert.deepEqual(second.prepare('SELECT count(*) FROM t').get(), [1]);
});

/** Two connections to one file, as two processes have them. */
function two(): readonly [Driver, Driver] {
  const path = join(temporaryFolder('driver'), 'org.db');
  const pair = [openDriver(path), openDriver(path)] as const;
  pair[0].exec('CREATE TABLE t (a)');
  return pair;
}
const rowsOf = (driver: Driver): unknown[] =>
  driver
    .prepare('SELECT a FROM t ORDER BY a')
    .all()
    .map(([value]) => value);
const insert = (driver: Driver, value: number): unknown => driver.prepare('INSERT INTO t VALUES (?)').run(value);

test('a transaction that only reads holds nobody up and sees what others commit', () => {
  const [first, second] = two();
  first.begin();
  const before = rowsOf(first);
  second.begin();
  insert(second, 1);
  second.commit();

  assert.deepEqual([before, rowsOf(first)], [[], [1]]);
  first.commit();
  assert.equal(first.isInTransaction, false);
});

test('savepoints set before the first write hold for what is written after it', () => {
  const [first] = two();
  first.begin();
  first.savepoint('a');
  first.savepoint('b');
  first.rollbackTo('a');
  insert(first, 1);
  first.rollbackTo('a');
  insert(first, 2);
  first.release('a');
  first.commit();

  assert.deepEqual(rowsOf(first), [2]);
});

test('who waits too long for another transaction is told so, and its own is as it was', () => {
  const [first, second] = two();
  first.begin();
  insert(first, 1);
  second.begin();

  assert.throws(() => second.lock(50), LockTimeout);
  first.commit();
  insert(second, 2);
  second.commit();

  assert.deepEqual(rowsOf(first), [1, 2]);
});

test('a transaction knows at its beginning whether another process has written', () => {
  const [first, second] = two();
  first.begin();
  first.commit();
  const before = first.othersWrites;
  first.begin();
  insert(first, 1);
  first.commit();
  first.begin();
  first.commit();
  assert.equal(first.othersWrites, before);

  insert(second, 2);
  first.begin();
  first.commit();
  assert.equal(first.othersWrites, before + 1);
});
