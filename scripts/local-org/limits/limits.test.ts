import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ApexException } from '../apex/values/exception.ts';
import { createLimits } from './create-limits.ts';

test('the 101st query of a synchronous transaction fails for good', () => {
  const limits = createLimits('sync');
  for (let query = 0; query < 100; query++) limits.count('soqlQueries');

  assert.throws(
    () => limits.count('soqlQueries'),
    (error) => {
      assert.ok(error instanceof ApexException && error.isUncatchable);
      assert.equal(`${error.typeName}: ${error.message}`, 'System.LimitException: Too many SOQL queries: 101');
      return true;
    },
  );
});

test('asynchronous work may query twice as often and enqueue one job', () => {
  const limits = createLimits('queueable');
  assert.deepEqual(
    [limits.allowed('soqlQueries'), limits.allowed('cpuTime'), limits.allowed('queueableJobs')],
    [200, 60_000, 1],
  );
});

test('startTest gives a fresh set of counts', () => {
  const limits = createLimits('sync');
  limits.count('dmlRows', 9_000);
  assert.equal(limits.fresh().used('dmlRows'), 0);
  assert.throws(() => limits.count('dmlRows', 1_001), { message: 'Too many DML rows: 10001' });
});

test('code that ran has used processor time', () => {
  assert.ok(createLimits('sync').used('cpuTime') > 0);
});
