import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packOutline, unpackOutline } from './outline.ts';

test('what was one object comes back as one object, round in a ring as well', () => {
  const type = { kind: 'class', numbers: [0, -1, 1.5, -0], missing: undefined, truth: true };
  const symbol: Record<string, unknown> = { type, again: type, names: new Map([['a', type]]), set: new Set([type]) };
  symbol['self'] = symbol;

  const back = unpackOutline<typeof symbol>(packOutline(symbol));

  assert.deepEqual(back['type'], type, 'the values are the same');
  assert.equal(back['self'], back, 'the ring is closed');
  assert.equal(back['again'], back['type'], 'one object stays one');
  assert.equal((back['names'] as Map<string, unknown>).get('a'), back['type'], 'in maps as well');
  assert.deepEqual([...(back['set'] as Set<unknown>)], [back['type']], 'in sets as well');
});

test('bodies are left out', () => {
  const method = { name: 'm', body: { kind: 'Block', statements: [{ kind: 'Return' }] } };

  const back = unpackOutline<typeof method>(packOutline(method));

  assert.deepEqual(back, { name: 'm', body: { kind: 'Block', statements: [] } }, 'the outline remains');
});

test('of initial values it is kept that there are some', () => {
  const fields = [
    { name: 'a', initial: { kind: 'Name', name: 'elsewhere' } },
    { name: 'b', initial: null },
  ];

  const [a, b] = unpackOutline<typeof fields>(packOutline(fields));

  assert.deepEqual(a?.initial, { kind: 'Literal', type: 'null', value: null, at: { line: 1, column: 1 } });
  assert.equal(b?.initial, null);
});

test('a chain of many thousands does not exhaust the stack', () => {
  let chain: object = {};
  for (let length = 0; length < 50_000; length++) chain = { chain };

  let back = unpackOutline<{ chain?: object }>(packOutline(chain));

  let length = 0;
  for (; back.chain !== undefined; back = back.chain) length++;
  assert.equal(length, 50_000, 'the whole chain is there');
});
