import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, parseSearchText } from './search-text.ts';

const fold = (text: string): string => text.toLowerCase();
const finds = (wanted: string, ...texts: string[]): boolean => matches(parseSearchText(wanted, fold), texts.map(fold));

test('words side by side must all be there, in any field', () => {
  assert.ok(finds('acme north', 'Acme', 'the North'));
  assert.ok(!finds('acme north', 'Acme south'));
  assert.ok(!finds('acm', 'Acme'), 'A part of a word is not a word');
});

test('operators join, parentheses first', () => {
  assert.ok(finds('(acme OR globex) AND north', 'Globex North'));
  assert.ok(!finds('(acme OR globex) AND north', 'Globex'));
  assert.ok(finds('acme and not north', 'Acme South'));
  assert.ok(!finds('acme AND NOT north', 'Acme North'));
});

test('wildcards stand for parts of words, phrases for words in order', () => {
  assert.ok(finds('ac*', 'Acme'));
  assert.ok(finds('a?me', 'Acme'));
  assert.ok(finds('"acme north"', 'The Acme North'));
  assert.ok(!finds('"north acme"', 'The Acme North'));
});

test('a backslash takes reserved characters as they are', () => {
  assert.ok(finds('1\\+1', '1+1'));
  assert.ok(finds('what\\?', 'What? now'));
  assert.ok(!finds('what\\?', 'Whats'));
});

test('one character is too short, an open parenthesis no search', () => {
  assert.throws(() => parseSearchText('a*', fold), { message: 'search term must be longer than one character: a*' });
  assert.throws(() => parseSearchText('(acme', fold));
});
