import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiUsage } from './api-usage.ts';

test('requests of the API are counted, those of a day', () => {
  const usage = new ApiUsage();
  const day = 86_400_000;

  assert.deepEqual(usage.headerFor('/services/data/v66.0/limits', 0), { 'Sforce-Limit-Info': 'api-usage=1/15000' });
  assert.deepEqual(usage.headerFor('/lightning', 1), {});
  usage.headerFor('/services/apexrest/x', day - 1);
  assert.equal(usage.today(day - 1), 2);
  assert.equal(usage.today(day), 0);
});
