import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decimalType, integerType, listType, platformType, stringType } from '../values/apex-type-names.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { stringOf } from '../values/string-of.ts';
import { callStatic } from './call.testing.ts';
import { TypeToken } from './type.ts';

const json = (key: string, ...args: readonly unknown[]): unknown => callStatic('System.JSON', key, ...args);

test('values are written as JSON', () => {
  const map = new ApexMap<string, unknown>(stringType, stringType, [
    ['n', ApexDecimal.of('1.50')],
    ['d', ApexDate.of(2024, 2, 29)],
    ['t', new ApexDatetime(0)],
    ['q', 'say "hi"'],
    ['l', new ApexList(integerType, [1, null])],
  ]);
  assert.equal(
    json('serialize(Object)', map),
    '{"n":1.50,"d":"2024-02-29","t":"1970-01-01T00:00:00.000Z","q":"say \\"hi\\"","l":[1,null]}',
  );
});

test('what is nested too deep is a fault that Apex can catch', () => {
  assert.throws(() => json('deserializeUntyped(String)', '['.repeat(100_000)), {
    typeName: 'System.JSONException',
    isUncatchable: false,
  });
  assert.ok(json('deserializeUntyped(String)', '['.repeat(900) + ']'.repeat(900)));
});

test("pretty JSON has the platform's layout", () => {
  const inner = new ApexMap(stringType, integerType, [['b', 1]]);
  const map = new ApexMap<string, unknown>(stringType, stringType, [
    ['a', new ApexList(integerType, [1, 2])],
    ['m', inner],
  ]);
  assert.equal(json('serializePretty(Object)', map), '{\n  "a" : [ 1, 2 ],\n  "m" : {\n    "b" : 1\n  }\n}');
});

test('untyped JSON reads as maps, lists and the fitting numbers', () => {
  const value = json('deserializeUntyped(String)', '{"a":[1,2.50,"x",null,true],"big":9999999999}');
  assert.equal(stringOf(value), '{a=(1, 2.50, x, null, true), big=9999999999}');
});

test('typed JSON keeps the scale of decimals and reads dates', () => {
  const read = (text: string, type: Parameters<typeof listType>[0]) =>
    json('deserialize(String, System.Type)', text, new TypeToken(type));
  assert.equal(stringOf(read('[1.50, 2]', listType(decimalType))), '(1.50, 2)');
  assert.equal(stringOf(read('{"k":[3]}', platformType('System.Map', stringType, listType(integerType)))), '{k=(3)}');
  assert.equal(stringOf(read('"2024-02-29"', { kind: 'primitive', name: 'Date' })), '2024-02-29 00:00:00');
});

test('a fault in the text is a JSONException', () => {
  assert.throws(() => json('deserializeUntyped(String)', '{"a":}'), {
    typeName: 'System.JSONException',
    message: /Unexpected character \('}' \(code 125\)\).*\[1,7\]/,
  });
  assert.throws(() => json('deserializeUntyped(String)', '[1'), {
    typeName: 'System.JSONException',
    message: /Unexpected end-of-input/,
  });
});
