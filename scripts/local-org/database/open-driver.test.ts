import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { test } from 'node:test';
import { UniqueViolation } from './driver.ts';
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
