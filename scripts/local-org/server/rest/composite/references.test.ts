import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpFault } from '../../http/fault.ts';
import { filled, filledAddress } from './references.ts';

const answers = new Map<string, unknown>([
  ['made', { id: '001', success: true }],
  ['found', { totalSize: 2, records: [{ Id: 'a' }, { Id: 'b' }] }],
]);

test('a reference is filled in wherever it stands, and keeps its kind where it stands alone', () => {
  assert.deepEqual(filled({ a: '@{made.id}', b: ['x @{found.records[1].Id}'], c: '@{found.totalSize}' }, answers), {
    a: '001',
    b: ['x b'],
    c: 2,
  });
  assert.equal(filled({ a: '@{made.Id}' }, answers) instanceof Object, true, 'Ids are found in any case');
  assert.equal(filledAddress('/x/@{made.id}/y', answers), '/x/001/y');
});

test('one that leads nowhere is refused, and nothing but answers can be reached', () => {
  for (const text of [
    '@{none.id}',
    '@{made.name}',
    '@{found.records[5].Id}',
    '@{made.constructor}',
    '@{made.__proto__.x}',
  ])
    assert.throws(() => filled(text, answers), HttpFault, text);
  assert.equal(filled('@{made', answers), '@{made');
});
