import { test } from 'node:test';
import assert from 'node:assert/strict';
import { urlDecode, urlEncode } from './url-encoding.ts';

test('text in addresses is encoded by the scheme that is named', () => {
  const table: readonly [text: string, scheme: string, expected: string][] = [
    ["a b+c~!*'()-_.", 'UTF-8', 'a+b%2Bc%7E%21*%27%28%29-_.'],
    ['café €', 'UTF-8', 'caf%C3%A9+%E2%82%AC'],
    ['café €😀', 'ISO-8859-1', 'caf%E9+%3F%3F'],
    ['é', 'us-ascii', '%3F'],
    ['Łódź ø', 'ISO-8859-2', '%A3%F3d%BC+%3F'],
    ['„€“', 'windows-1250', '%84%80%93'],
  ];
  for (const [text, scheme, expected] of table) assert.equal(urlEncode(text, scheme), expected, text);
  assert.throws(() => urlEncode('a', 'utf-7'), { code: 'LO3002' });
});

test('escapes are decoded by the scheme, and what is no escape stays', () => {
  assert.equal(urlDecode('caf%C3%A9+€%26', 'UTF-8'), 'café €&');
  assert.equal(urlDecode('caf%E9+€', 'ISO-8859-1'), 'café €');
  assert.equal(urlDecode('%A3%F3d%BC%3B', 'iso-8859-2'), 'Łódź;');
  assert.equal(urlDecode('%E9', 'us-ascii'), '\uFFFD');
});
