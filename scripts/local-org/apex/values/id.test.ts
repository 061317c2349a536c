/** Texts that are ids, and what they become. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalisedId, recased } from './id.ts';

test('15 characters get their checksum', () => {
  assert.equal(normalisedId('0D5B000001DVM9t'), '0D5B000001DVM9tKAH');
});

test('18 characters are an id in any case, and keep the one they are written in', () => {
  for (const text of ['0D5B000001DVM9tKAH', '0D5B000001DVM9tkAh', '0d5b000001dvm9tkah', '0D5B000001DVM9TKAH'])
    assert.equal(normalisedId(text), text);
});

test('the checksum sets the case right for who asks', () => {
  for (const text of ['0D5B000001DVM9tKAH', '0D5B000001DVM9tkAh', '0d5b000001dvm9tkah', '0D5B000001DVM9TKAH'])
    assert.equal(recased(text), '0D5B000001DVM9tKAH');
});

test('18 characters that end in a number are an id, told apart by that number', () => {
  for (const text of ['001000000000000001', '001000000000000002', '001000000000000199'])
    assert.equal(normalisedId(text), text);
});

test('another length or another character is no id', () => {
  for (const text of ['00100000000000', '001-00000000000', '001000000000000AA-'])
    assert.equal(normalisedId(text), null);
});
