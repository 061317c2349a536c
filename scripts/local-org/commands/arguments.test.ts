import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { parseArguments } from './arguments.ts';

test('state lives in the project unless a database is named', () => {
  const given = parseArguments(['query', 'SELECT Id FROM Account', '--project', '/tmp/some']);

  assert.equal(given.command, 'query');
  assert.deepEqual(given.operands, ['SELECT Id FROM Account']);
  assert.equal(given.database, '/tmp/some/.local-org/org.db');
  assert.equal(given.port, null);
  assert.equal(parseArguments(['start', '--database', '/tmp/x.db']).database, '/tmp/x.db');
  assert.equal(parseArguments(['run', '--database', ':memory:']).database, ':memory:');
});

test('a day alone is the morning of it', () => {
  const { now } = parseArguments(['start', '--now', '2027-01-18']);

  assert.equal(new Date(now ?? 0).getHours(), 9);
  assert.equal(parseArguments(['start', '--now', '2027-01-18T12:30:00Z']).now, Date.UTC(2027, 0, 18, 12, 30));
});

test('what is no option or no value is refused', () => {
  assert.throws(() => parseArguments(['start', '--nope']), /--nope/);
  assert.throws(() => parseArguments(['start', '--now', 'soon']), /--now takes a date/);
  assert.throws(() => parseArguments(['start', '--port', '99999']), /--port takes a number/);
});

test('filters may be given one by one or with commas', () => {
  assert.equal(parseArguments(['test', '--filter', 'ATest', '--filter', 'B*,CTest']).filter, 'ATest,B*,CTest');
});

test('a file for coverage asks for coverage', () => {
  const given = parseArguments(['test', '--lcov', '/tmp/lcov.info', '--slowest', '3']);

  assert.deepEqual([given.coverage, given.lcov, given.slowest, given.watches], [true, '/tmp/lcov.info', 3, false]);
});
