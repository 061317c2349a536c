import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { percentDecoded } from './percent-names.ts';

test('percent signs stand for the characters that a name cannot have', () => {
  assert.equal(percentDecoded('Main %28Sales%29'), 'Main (Sales)');
});

test('percent signs that stand for nothing are themselves', () => {
  assert.equal(percentDecoded('100% wool'), '100% wool');
});
