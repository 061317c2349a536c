import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { call, callStatic } from './call.testing.ts';

test("dates answer in the user's zone and locale", () => {
  assert.equal(String(callStatic('System.Date', 'today()')), '2024-02-29');
  assert.equal(String(callStatic('System.Date', 'parse(String)', '12/27/2009')), '2009-12-27');
  assert.equal(call('System.Date', 'format()', ApexDate.of(2024, 2, 29)), '2/29/2024');
  assert.equal(String(call('System.Date', 'toStartOfWeek()', ApexDate.of(2024, 2, 29))), '2024-02-25');
  assert.equal(call('System.Date', 'monthsBetween(Date)', ApexDate.of(2006, 12, 2), ApexDate.of(2012, 12, 8)), 72);
  assert.equal(call('System.Date', 'daysBetween(Date)', ApexDate.of(2024, 2, 28), ApexDate.of(2024, 3, 1)), 2);
});

test('adding a day across the change of clocks keeps the hour of GMT', () => {
  const before = callStatic(
    'System.Datetime',
    'newInstance(Integer, Integer, Integer, Integer, Integer, Integer)',
    2024,
    3,
    9,
    12,
    0,
    0,
  );
  const after = call('System.Datetime', 'addDays(Integer)', before, 1) as ApexDatetime;
  assert.equal(call('System.Datetime', 'hour()', after), 13);
  assert.equal(call('System.Datetime', 'hourGmt()', after), 17);
  const october = callStatic('System.Datetime', 'newInstance(Integer, Integer, Integer)', 2024, 10, 1);
  const december = call('System.Datetime', 'addMonths(Integer)', october, 2);
  assert.equal(call('System.Datetime', 'format(String)', december, 'yyyy-MM-dd HH'), '2024-11-30 23');
  assert.equal(String(callStatic('System.Datetime', 'valueOf(String)', '2024-01-31 10:00:00')), '2024-01-31 15:00:00');
  assert.equal(callStatic('System.String', 'valueOf(Datetime)', new ApexDatetime(0)), '1969-12-31 19:00:00');
});

test('numbers round as their class says', () => {
  assert.equal(callStatic('System.Math', 'round(Double)', new ApexDouble(4.5)), 5);
  assert.equal(callStatic('System.Math', 'round(Decimal)', ApexDecimal.of('4.5')), 4);
  assert.equal(
    String(callStatic('System.Math', 'sqrt(Decimal)', ApexDecimal.of('2'))),
    '1.414213562373095048801688724209698',
  );
  assert.equal(callStatic('System.Math', 'mod(Integer, Integer)', -7, 3), -1);
  assert.throws(() => callStatic('System.Integer', 'valueOf(String)', '1.5'), {
    typeName: 'System.TypeException',
    message: 'Invalid integer: 1.5',
  });
});
