import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datePattern, firstDayOfWeek, separator, timePattern } from './locale-patterns.ts';

test('patterns follow the locale', () => {
  const of = (locale: string): unknown[] => [
    datePattern(locale, 'short'),
    datePattern(locale, 'medium'),
    datePattern(locale, 'long'),
    timePattern(locale, 'short'),
    separator(locale, 'decimal'),
    separator(locale, 'group'),
    firstDayOfWeek(locale),
  ];

  assert.deepEqual(of('en-US'), ['M/d/yyyy', 'MMM d, yyyy', 'MMMM d, yyyy', 'h:mm a', '.', ',', 1]);
  assert.deepEqual(of('de-DE'), ['dd.MM.yyyy', 'dd.MM.yyyy', 'd. MMMM yyyy', 'HH:mm', ',', '.', 2]);
  assert.deepEqual(of('en-GB').slice(0, 2), ['dd/MM/yyyy', 'd MMM yyyy']);
});

test('words between the parts of a date are quoted', () => {
  assert.equal(datePattern('es-ES', 'long'), "d 'de' MMMM 'de' yyyy");
});
