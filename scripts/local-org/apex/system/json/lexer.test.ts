import { test } from 'node:test';
import assert from 'node:assert/strict';
import { JsonLexer } from './lexer.ts';

function kinds(text: string): string[] {
  const lexer = new JsonLexer(text);
  const found: string[] = [];
  for (let kind = lexer.next(); kind !== null; kind = lexer.next()) found.push(`${kind} ${lexer.text}`);
  return found;
}

/** Text that is no JSON, and what is said of it. */
const faults: readonly [text: string, message: string][] = [
  [
    '<a>',
    "Unexpected character ('<' (code 60)): expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [1,2]",
  ],
  [
    '{"a" 1}',
    "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at input location [1,7]",
  ],
  [
    '{"a":1 "b":2}',
    "Unexpected character ('\"' (code 34)): was expecting comma to separate OBJECT entries at input location [1,9]",
  ],
  [
    '[1 2]',
    "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at input location [1,5]",
  ],
  [
    '{a:1}',
    "Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,3]",
  ],
  ['nope', "Unrecognized token 'nope': was expecting 'null', 'true', 'false' or NaN at input location [1,5]"],
  ['NULL', "Unrecognized token 'NULL': was expecting 'null', 'true', 'false' or NaN at input location [1,5]"],
  ['"a', 'Unexpected end-of-input: was expecting closing quote for a string value at input location [1,3]'],
  [
    '{"a":1]',
    "Unexpected close marker ']': expected '}' (for OBJECT starting at [line:1, column:0]) at input location [1,8]",
  ],
  ['01', 'Invalid numeric value: Leading zeroes not allowed at input location [1,2]'],
];

test('tokens come with their text', () => {
  assert.deepEqual(kinds('{"a":[1,-2.5e3,"x\\n"]} rest'), [
    'START_OBJECT {',
    'FIELD_NAME a',
    'START_ARRAY [',
    'VALUE_NUMBER_INT 1',
    'VALUE_NUMBER_FLOAT -2.5e3',
    'VALUE_STRING x\n',
    'END_ARRAY ]',
    'END_OBJECT }',
  ]);
});

for (const [text, message] of faults)
  test(`${text} is a fault`, () => {
    assert.throws(() => kinds(text), { typeName: 'System.JSONException', message });
  });
