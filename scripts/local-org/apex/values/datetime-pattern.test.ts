import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexTime } from './time.ts';
import { formatDatetime } from './datetime-pattern.ts';
import { formatDate, formatMoment, formatNumber } from './locale-format.ts';

const moment = new ApexDatetime(Date.UTC(2024, 0, 31, 18, 5, 9, 7));

test('patterns write what SimpleDateFormat writes', () => {
  const table: readonly [string, string][] = [
    ['yyyy-MM-dd HH:mm:ss', '2024-01-31 10:05:09'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-01-31T10:05:09.007-08:00'],
    ['EEEE, d MMMM yyyy', 'Wednesday, 31 January 2024'],
    ['EEE MMM d yy h:mm a', 'Wed Jan 31 24 10:05 AM'],
    ['D w u', '31 5 3'],
    ['Z z', '-0800 PST'],
    ["h 'o''clock'", "10 o'clock"],
  ];
  for (const [pattern, text] of table)
    assert.equal(formatDatetime(moment, pattern, 'America/Los_Angeles'), text, pattern);
});

test('zones have the short names of Java', () => {
  const july = new ApexDatetime(Date.UTC(2024, 6, 1));
  const table: readonly [zone: string, winter: string, summer: string][] = [
    ['GMT', 'GMT', 'GMT'],
    ['UTC', 'UTC', 'UTC'],
    ['Europe/London', 'GMT', 'BST'],
    ['Europe/Paris', 'CET', 'CEST'],
    ['Asia/Tokyo', 'JST', 'JST'],
    ['Asia/Kolkata', 'IST', 'IST'],
    ['Australia/Sydney', 'AEDT', 'AEST'],
    ['America/New_York', 'EST', 'EDT'],
  ];
  for (const [zone, winter, summer] of table) {
    assert.equal(formatDatetime(moment, 'z', zone), winter, zone);
    assert.equal(formatDatetime(july, 'zzz', zone), summer, zone);
  }
  assert.equal(formatDatetime(moment, 'zzzz', 'GMT'), 'Greenwich Mean Time');
});

test('the first years have the clocks of their zone', () => {
  for (const year of [1, 50, 99, 1850]) {
    const newYear = ApexDatetime.at(ApexDate.of(year, 1, 1), ApexTime.of(0, 0, 0, 0), 'America/Los_Angeles');
    assert.equal(newYear.textIn('America/Los_Angeles'), `${String(year).padStart(4, '0')}-01-01 00:00:00`);
    assert.equal(newYear.textIn('GMT'), `${String(year).padStart(4, '0')}-01-01 07:52:58`);
  }
});

test('an unknown letter is refused', () => {
  assert.throws(() => formatDatetime(moment, 'yyyy-Q', 'UTC'), { message: "Illegal pattern character 'Q'" });
});

test('locales write their own dates and numbers', () => {
  assert.equal(formatDate(ApexDate.of(2024, 1, 31), 'en_US'), '1/31/2024');
  assert.equal(formatDate(ApexDate.of(2024, 1, 31), 'en_GB'), '31/01/2024');
  assert.equal(formatMoment(moment, 'en_US', 'America/Los_Angeles'), '1/31/2024, 10:05 AM');
  assert.equal(formatNumber(1234567, 'en_US'), '1,234,567');
  assert.equal(formatNumber(ApexDecimal.of('1234.50'), 'en_US'), '1,234.5');
});
