import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Url } from './url.ts';
import { fileOf, resolvedUrl, urlParts } from './url-parts.ts';

test('an address comes apart as it is written', () => {
  const parts = urlParts('https://Jo:pw@My.Example.com:443/A%20b/../c?q=a+b&r=%2F#x');
  assert.deepEqual(parts, {
    protocol: 'https',
    authority: 'Jo:pw@My.Example.com:443',
    userInfo: 'Jo:pw',
    host: 'My.Example.com',
    port: 443,
    path: '/A%20b/../c',
    query: 'q=a+b&r=%2F',
    ref: 'x',
  });
  assert.equal(fileOf(parts), '/A%20b/../c?q=a+b&r=%2F');
});

test('an address of a host alone has an empty path and no query', () => {
  const { path, query, ref, port } = urlParts('https://example.com');
  assert.deepEqual({ path, query, ref, port }, { path: '', query: null, ref: null, port: -1 });
});

test('what is no address raises a StringException', () => {
  const faults = [
    ['example.com/a', 'no protocol: example.com/a'],
    ['', 'no protocol: '],
    ['https://', 'Expected authority at index 8: https://'],
    ['https://example.com/a b', 'Illegal character in URL at index 21: https://example.com/a b'],
    ['https://example.com/50%', 'Illegal character in URL at index 22: https://example.com/50%'],
  ] as const;
  for (const [text, message] of faults)
    assert.throws(() => urlParts(text), { typeName: 'System.StringException', message }, text);
});

test('an address is resolved on the page of another', () => {
  const base = urlParts('https://Example.com/a/b?x=1#top');
  const resolved = ['c', '/c?y=2', '../c/', '//other.com/d', 'http://e.com', '?z=3', '#end', ''].map((text) =>
    resolvedUrl(base, text),
  );
  assert.deepEqual(resolved, [
    'https://Example.com/a/c',
    'https://Example.com/c?y=2',
    'https://Example.com/c/',
    'https://other.com/d',
    'http://e.com',
    'https://Example.com/a/b?z=3',
    'https://Example.com/a/b?x=1#end',
    'https://Example.com/a/b?x=1',
  ]);
  assert.equal(resolvedUrl(urlParts('https://example.com'), 'c'), 'https://example.com/c');
});

test('addresses are equal whatever the case of their hosts', () => {
  assert.equal(new Url('HTTPS://Example.com/a').key, new Url('https://example.com:443/a').key);
  assert.notEqual(new Url('https://example.com/a').key, new Url('https://example.com/A').key);
});
