import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { CronExpression } from './cron.ts';

const FROM = Date.UTC(2026, 10, 22, 3, 0, 0);
const next = (text: string, zone = 'UTC', from = FROM): string | null => {
  const found = new CronExpression(text).next(from, zone);
  return found === null ? null : new Date(found).toISOString().slice(0, 16);
};

test('the next moment of an expression', () => {
  assert.equal(next('0 0 3 * * ?'), '2026-11-23T03:00', 'Strictly later than now');
  assert.equal(next('0 30 3,15 * * ?'), '2026-11-22T03:30');
  assert.equal(next('0 0 9 ? * MON-FRI'), '2026-11-23T09:00');
  assert.equal(next('0 0 9 1 1/3 ?'), '2027-01-01T09:00');
  assert.equal(next('0 0 0 L * ?'), '2026-11-30T00:00');
  assert.equal(next('0 0 0 ? * 6L'), '2026-11-27T00:00');
  assert.equal(next('0 0 0 ? * TUE#2'), '2026-12-08T00:00');
  assert.equal(next('0 0 0 15W * ?'), '2026-12-15T00:00');
  assert.equal(next('0 0 23-1 * * ?'), '2026-11-22T23:00', 'Over midnight');
  assert.equal(next('0 15 10 14 FEB ? 2028'), '2028-02-14T10:15');
  assert.equal(next('0 0 0 1 1 ? 2100'), '2100-01-01T00:00');
  assert.equal(next('0 0 2 * * ?', 'America/Los_Angeles'), '2026-11-22T10:00');
});

test('what never fires, and what is no expression', () => {
  assert.equal(next('0 0 0 1 1 ? 2020'), null);
  assert.throws(() => next('0 * * * * ?'), /Seconds and minutes must be specified as integers/);
  assert.throws(() => next('0 0 25 * * ?'), /Hour values must be between 0 and 23/);
  assert.throws(() => next('0 60 1 * * ?'), /Minute and Second values must be between 0 and 59/);
  assert.throws(() => next('0 0 1 * 13 ?'), /Month values must be between 1 and 12/);
  assert.throws(() => next('0 0 * * ?'), /Unexpected end of expression\./);
  assert.throws(() => next('0 0 0 1 * 1'), /both a day-of-week AND a day-of-month parameter is not implemented/);
  assert.throws(() => next('0 0 0 * * *'), /both a day-of-week AND a day-of-month parameter is not implemented/);
});
