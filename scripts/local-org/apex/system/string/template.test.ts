import { test } from 'node:test';
import assert from 'node:assert/strict';
import { objectType, stringType } from '../../values/apex-type-names.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexMap } from '../../values/map.ts';
import { call } from '../call.testing.ts';

const filled = (text: string, values: Readonly<Record<string, unknown>>): unknown =>
  call(
    'System.String',
    'template(Map<String, Object>)',
    text,
    new ApexMap<string, unknown>(stringType, objectType, Object.entries(values)),
  );

test('named places of a text are filled', () => {
  assert.equal(filled('${a} and ${b}, ${a}; $a {b}', { a: 'one', b: 2 }), 'one and 2, one; $a {b}');
});

test('what fills a place is no template itself', () => {
  assert.equal(filled('${a}', { a: '$1 ${b}' }), '$1 ${b}');
});

test('what nobody told of is unsupported', () => {
  for (const values of [{}, { a: null }, { a: ApexDate.of(2026, 1, 2) }])
    assert.throws(() => filled('${a}', values), { code: 'LO3002' });
});
