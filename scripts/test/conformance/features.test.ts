import assert from 'node:assert/strict';
import test from 'node:test';
import { headerOf } from './features.ts';

const header = (...lines: string[]): string =>
  `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n@IsTest\nprivate `;

test('a header says feature, family and reference, over several lines', () => {
  assert.deepEqual(
    headerOf(
      header('@feature Savepoints', '@family saving', '@reference Apex Developer Guide,', '"Transaction Control"'),
      'SavepointsConformance',
    ),
    {
      className: 'SavepointsConformance',
      feature: 'Savepoints',
      family: 'saving',
      reference: 'Apex Developer Guide, "Transaction Control"',
    },
  );
});

test('a header that lacks something says what', () => {
  assert.match(String(headerOf(header('@family saving', '@reference A guide'), 'A')), /no @feature/);
  assert.match(String(headerOf(header('@feature A', '@family other', '@reference A guide'), 'A')), /no @family of/);
  assert.match(String(headerOf(header('@feature A', '@family limits'), 'A')), /no @reference/);
});
