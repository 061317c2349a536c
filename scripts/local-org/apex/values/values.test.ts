import { test } from 'node:test';
import assert from 'node:assert/strict';
import { integerType, idType, stringType } from './apex-type-names.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { equalText, equalValues } from './equality.ts';
import { id18, normalisedId } from './id.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { compareValues } from './order.ts';
import { ApexSet } from './set.ts';
import { stringOf } from './string-of.ts';
import { ApexTime } from './time.ts';

const decimal = (text: string): ApexDecimal => ApexDecimal.of(text);

test('a decimal keeps its scale through arithmetic', () => {
  const table: readonly [ApexDecimal, string][] = [
    [decimal('1.50'), '1.50'],
    [decimal('1.5').add(decimal('1.25')), '2.75'],
    [decimal('10.00').subtract(decimal('10.0')), '0.00'],
    [decimal('1.50').multiply(decimal('2.0')), '3.000'],
    [decimal('10').divide(decimal('4')), '2.5'],
    [decimal('6').divide(decimal('3')), '2'],
    [decimal('1').divide(decimal('3')), `0.${'3'.repeat(33)}`],
    [decimal('10').divide(decimal('3')), `3.${'3'.repeat(32)}`],
    [decimal('100').divide(decimal('6')), `16.${'6'.repeat(30)}7`],
    [decimal('620.0').divide(decimal('6')), `103.${'3'.repeat(30)}`],
    [decimal('-620.0').divide(decimal('6')), `-103.${'3'.repeat(30)}`],
    [decimal('5').divide(decimal('3'), 30), '1.666666666666666666666666666667'],
    [decimal('19').divide(decimal('100'), 5), '0.19000'],
    [ApexDecimal.of(new ApexDouble(4)), '4.0'],
    [decimal('0.0000001'), '1E-7'],
    [decimal('-0.05'), '-0.05'],
  ];
  for (const [value, text] of table) assert.equal(value.toString(), text);
});

test('setScale rounds half to even unless told otherwise', () => {
  const table = [
    ['1.125', 2, undefined, '1.12'],
    ['1.135', 2, undefined, '1.14'],
    ['1.125', 2, 'HALF_UP', '1.13'],
    ['-1.125', 2, 'HALF_UP', '-1.13'],
    ['-1.5', 0, 'HALF_DOWN', '-1'],
    ['1.1', 0, 'CEILING', '2'],
    ['-1.1', 0, 'CEILING', '-1'],
    ['-1.1', 0, 'FLOOR', '-2'],
    ['1.9', 0, 'DOWN', '1'],
    ['1.1', 0, 'UP', '2'],
    ['1.5', 3, undefined, '1.500'],
  ] as const;
  for (const [text, scale, mode, expected] of table)
    assert.equal(decimal(text).setScale(scale, mode).toString(), expected);
});

test('doubles print as on the platform', () => {
  const table: readonly [number, string][] = [
    [1, '1.0'],
    [0.25, '0.25'],
    [1e7, '1.0E7'],
    [12345678.9, '1.23456789E7'],
    [0.0001, '1.0E-4'],
    [-3, '-3.0'],
  ];
  for (const [value, text] of table) assert.equal(String(new ApexDouble(value)), text);
});

test('dates know leap years and month ends', () => {
  assert.equal(String(ApexDate.of(2024, 2, 30)), '2024-03-01');
  assert.equal(String(ApexDate.of(2024, 1, 31).addMonths(1)), '2024-02-29');
  assert.equal(String(ApexDate.of(2024, 2, 29).addYears(1)), '2025-02-28');
  assert.equal(String(ApexDate.of(2024, 3, 31).addMonths(-1)), '2024-02-29');
  assert.equal(ApexDate.of(2024, 12, 31).dayOfYear, 366);
  assert.equal(ApexDate.of(1969, 12, 31).days, -1);
  assert.throws(() => ApexDate.parse('2023-02-29'), { message: 'Invalid date: 2023-02-29' });
});

test('datetimes follow the zone across the change of clocks', () => {
  const zone = 'America/Los_Angeles';
  const winter = ApexDatetime.at(ApexDate.of(2024, 1, 31), ApexTime.of(10, 0, 0, 0), zone);
  const summer = ApexDatetime.at(ApexDate.of(2024, 7, 31), ApexTime.of(10, 0, 0, 0), zone);
  assert.equal(String(winter), '2024-01-31 18:00:00');
  assert.equal(String(summer), '2024-07-31 17:00:00');
  assert.equal(winter.textIn(zone), '2024-01-31 10:00:00');
  assert.equal(winter.toIso(), '2024-01-31T18:00:00.000Z');
});

test('collections print and compare by value', () => {
  const list = new ApexList(integerType, [1, 2]);
  assert.equal(stringOf(list), '(1, 2)');
  assert.equal(
    stringOf(
      new ApexMap(stringType, integerType, [
        ['a', 1],
        ['b', 2],
      ]),
    ),
    '{a=1, b=2}',
  );
  assert.equal(stringOf(new ApexSet(stringType, ['x', 'x', 'X'])), '{x, X}');
  assert.ok(equalValues(list, new ApexList(integerType, [1, 2])));
  assert.ok(equalValues(decimal('1.0'), 1));
  assert.ok(!equalValues('a', 'A'));
  assert.ok(equalText('a', 'A'));
  assert.throws(() => list.get(3), { message: 'List index out of bounds: 3' });
});

test('sets hold equal values once, ids in either length', () => {
  const id15 = '001xx000003DGb1';
  assert.equal(normalisedId(id15), id18(id15));
  assert.equal(new ApexSet(idType, [id15, id18(id15)]).size, 1);
  assert.equal(new ApexSet(stringType, [decimal('1.0'), decimal('1.00')]).size, 1);
  assert.equal(new ApexSet(stringType, [ApexDate.of(2024, 1, 1), ApexDate.of(2024, 1, 1)]).size, 1);
});

test('sorting puts null first and capitals before small letters', () => {
  assert.deepEqual(['b', null, 'a', 'B'].sort(compareValues), [null, 'B', 'a', 'b']);
});
