import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrokenLine, formatCsv, parseCsv, type CsvFormat } from './csv.ts';

const plain: CsvFormat = { delimiter: ',', lineEnding: '\n' };
const parsed = (text: string, format = plain): unknown[] =>
  parseCsv(text, format).map((row) => (row instanceof BrokenLine ? row.text : row));

test('values are separated and never trimmed', () => {
  assert.deepEqual(parsed('a,b\n 1 ,\n'), [
    ['a', 'b'],
    [' 1 ', ''],
  ]);
});

test('quotes keep delimiters, line ends and doubled quotes', () => {
  assert.deepEqual(parsed('"a,b","say ""hi""","two\nlines"\n""'), [['a,b', 'say "hi"', 'two\nlines']]);
});

test('a space beside a quote, a quote inside a value and one that is not closed break their line only', () => {
  assert.deepEqual(parsed('"John", "Smith"\na"b,c\nok,1\n"open,2\nok,3'), [
    '"John", "Smith"',
    'a"b,c',
    ['ok', '1'],
    '"open,2',
    ['ok', '3'],
  ]);
  assert.deepEqual(parsed('"a" ,b\nok'), ['"a" ,b', ['ok']]);
});

test('other delimiters and line ends', () => {
  assert.deepEqual(parsed('a\tb,c\r\n1\t"x\ny"\r\n', { delimiter: '\t', lineEnding: '\r\n' }), [
    ['a', 'b,c'],
    ['1', 'x\ny'],
  ]);
});

test('empty lines are no rows', () => {
  assert.deepEqual(parsed('\na\n\nb\n\n'), [['a'], ['b']]);
  assert.deepEqual(parsed(''), []);
});

test('what is written is read again', () => {
  const rows = [['a "b"', 'c,d', '', 'e\nf']];

  assert.deepEqual(parsed(formatCsv(rows, plain)), rows);
});
