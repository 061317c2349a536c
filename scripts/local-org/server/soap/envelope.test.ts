import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elements, readCall, SoapFault, textOf } from './envelope.ts';

const envelope = (body: string, header = ''): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;

test('the operation, its arguments and the session are found whatever their prefixes', () => {
  const call = readCall(
    envelope(
      '<x:login xmlns:x="urn:x"><x:username>a &amp; b</x:username></x:login>',
      '<y:SessionHeader xmlns:y="urn:y"><y:sessionId>t</y:sessionId></y:SessionHeader>',
    ),
  );

  assert.deepEqual([call.operation, textOf(call.body, 'username'), call.sessionId], ['login', 'a & b', 't']);
});

test('what is no envelope is a fault, and entities are not expanded', () => {
  const texts = [
    '',
    '<a/>',
    envelope(''),
    envelope('<a>'),
    `<!DOCTYPE a [<!ENTITY b "c">]>${envelope('<a>&b;</a>')}`,
    envelope('<a>'.repeat(1_000)),
  ];
  for (const text of texts) assert.throws(() => readCall(text), SoapFault, text.slice(0, 60));
});

test('what XML cannot hold is escaped or left out', () => {
  assert.equal(
    elements({ a: '<&">\u0000', b: null, c: true }),
    '<a>&lt;&amp;&quot;&gt;</a><b xsi:nil="true"/><c>true</c>',
  );
});
