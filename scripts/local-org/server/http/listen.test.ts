import assert from 'node:assert/strict';
import { request as open } from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { json } from './answers.ts';
import { listen, type Listening } from './listen.ts';
import { Router } from './router.ts';

let listening: Listening;
before(async () => {
  const router = new Router([
    { method: 'GET', pattern: '/x', handler: () => json({ ok: true }) },
    { method: 'POST', pattern: '/x', handler: ({ body }) => json({ body }) },
    {
      method: 'PUT',
      pattern: '/x',
      bytes: { largest: 10 },
      handler: ({ body }) => json({ text: body instanceof Uint8Array ? Buffer.from(body).toString() : null }),
    },
  ]);
  listening = await listen({ router, port: 0, userOf: () => '005', onFault: () => undefined });
});
after(() => listening.server.close());

const send = (
  method: string,
  headers: Record<string, string>,
  body?: string | Buffer,
  path = '/x',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const outgoing = open(
      { host: '127.0.0.1', port: listening.port, path, method, headers, agent: false },
      (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => (text += String(chunk)));
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text, headers: incoming.headers }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });

test('every answer forbids scripts from elsewhere', async () => {
  const answer = await send('GET', {});

  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-security-policy']), /script-src 'self'/);
});

test('a body that is no JSON is answered 400 in Salesforce’s shape', async () => {
  const answer = await send('POST', {}, '{oops');

  assert.equal(answer.status, 400);
  assert.equal((JSON.parse(answer.text) as { errorCode: string }[])[0]?.errorCode, 'JSON_PARSER_ERROR');
});

test('a change that another site asks for is refused', async () => {
  assert.equal((await send('POST', { Origin: 'https://elsewhere.example' }, '{}')).status, 403);
  assert.equal((await send('POST', { 'Sec-Fetch-Site': 'cross-site' }, '{}')).status, 403);
});

test('another host name for this machine is refused', async () => {
  assert.equal((await send('GET', { Host: 'elsewhere.example' })).status, 403);
});

test('a body over the bound is refused, and what comes after it is answered', async () => {
  assert.equal((await send('POST', {}, `"${'x'.repeat(10 * 1024 * 1024)}"`)).status, 413);
  assert.equal((await send('PUT', {}, 'x'.repeat(11))).status, 413);
  assert.equal((await send('GET', {})).status, 200);
});

test('a route that takes bytes gets them whatever they are', async () => {
  assert.equal((await send('PUT', {}, '{oops')).text, '{"text":"{oops"}');
  assert.equal((await send('PUT', {})).text, '{"text":null}');
});

test('a doubled slash is one, any case will do, and an address of elsewhere is none', async () => {
  assert.equal((await send('GET', {}, undefined, '//X')).status, 200);
  for (const path of ['//', 'http://elsewhere.example/x', '*']) {
    const { status } = await send('GET', {}, undefined, path);
    assert.ok(status === 400 || status === 404, `${path}: ${status}`);
  }
});

test('a body may be packed, and is bounded unpacked too', async () => {
  const packed = { 'Content-Encoding': 'gzip' };
  assert.equal((await send('POST', packed, gzipSync('[1]'))).text, '{"body":[1]}');
  assert.equal((await send('POST', packed, gzipSync(Buffer.alloc(20_000_000)))).status, 413);
  assert.equal((await send('POST', packed, 'no gzip')).status, 400);
  assert.equal((await send('POST', { 'Content-Encoding': 'br' }, 'x')).status, 415);
});

test('a client that can only post says which method it means', async () => {
  assert.equal((await send('POST', {}, 'ten bytes', '/x?_HttpMethod=PUT')).text, '{"text":"ten bytes"}');
  assert.equal((await send('POST', {}, '1', '/x?_HttpMethod=TRACE')).text, '{"body":1}');
});
