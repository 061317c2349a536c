/** Requests that nobody should send. None may take the org down or past its rules. */
import assert from 'node:assert/strict';
import { request as open } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Check } from './checks.ts';

interface Sent {
  readonly status: number;
  readonly text: string;
}

export function hostileChecks(url: string, token: string): Check[] {
  const { port } = new URL(url);
  const send = (
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Sent> =>
    new Promise((resolve, reject) => {
      const all = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers };
      const outgoing = open({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => (text += String(chunk)));
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  const root = '/services/data/v66.0';
  const codeOf = ({ status, text }: Sent): unknown[] => [
    status,
    (JSON.parse(text) as { errorCode: string }[])[0]?.errorCode,
  ];

  return [
    [
      'bodies that are too large, no JSON, of another type or packed wrongly are refused',
      async () => {
        const path = `${root}/sobjects/Machine__c`;
        assert.deepEqual(codeOf(await send('POST', path, `"${'x'.repeat(7_000_000)}"`)), [
          413,
          'REQUEST_LIMIT_EXCEEDED',
        ]);
        assert.deepEqual(codeOf(await send('POST', path, '{oops')), [400, 'JSON_PARSER_ERROR']);
        assert.deepEqual(codeOf(await send('POST', path, '[]')), [400, 'JSON_PARSER_ERROR']);
        assert.deepEqual(codeOf(await send('POST', path, '['.repeat(100_000))), [400, 'JSON_PARSER_ERROR']);
        assert.deepEqual(codeOf(await send('POST', path, '<a/>', { 'Content-Type': 'text/xml' })), [
          415,
          'UNSUPPORTED_MEDIA_TYPE',
        ]);
        const bomb = gzipSync(Buffer.alloc(50_000_000));
        const packed = { 'Content-Encoding': 'gzip' };
        assert.deepEqual(codeOf(await send('POST', path, bomb, packed)), [413, 'REQUEST_LIMIT_EXCEEDED']);
        assert.equal((await send('POST', path, 'none', packed)).status, 400);
        assert.equal((await send('POST', path, gzipSync('{"Name":"Packed"}'), packed)).status, 201);
        const parts = { 'Content-Type': 'multipart/form-data; boundary=x' };
        assert.equal((await send('POST', path, '--x\r\nno end', parts)).status, 400);
      },
    ],
    [
      'addresses lead nowhere else',
      async () => {
        for (const path of [
          '/services/data/../../../etc/passwd',
          `${root}/sobjects/..%2f..%2fetc`,
          `${root}/sobjects/Machine__c/%27%20OR%20Name%20!%3D%20%27`,
          `${root}/sobjects/Machine__c/Code__c/x'%20OR%20Name%20!=%20'x`,
          `${root}/sobjects/constructor`,
          `${root}/sobjects/__proto__/describe`,
          '/services/data/v9999.0/sobjects',
          `${root}/%E0%A4%A`,
        ])
          assert.ok([400, 404].includes((await send('GET', path)).status), path);
        const fields = `${root}/sobjects/Machine__c/a00Lc0000000001?fields=Id%20FROM%20User--`;
        assert.equal((await send('GET', fields)).status, 400);
        assert.equal((await send('DELETE', `${root}/limits`)).status, 405);
        assert.equal((await send('PUT', `${root}/sobjects/Machine__c`, '{}')).status, 405);
        assert.equal((await send('POST', `${root}/sobjects/machine__C`, '{"name":"Any case"}')).status, 201);
      },
    ],
    [
      'other hosts, other sites and SOAP that is none are refused',
      async () => {
        assert.equal((await send('GET', root, undefined, { Host: 'elsewhere.example' })).status, 403);
        assert.equal(
          (await send('POST', `${root}/composite`, '{}', { Origin: 'https://elsewhere.example' })).status,
          403,
        );
        const crossSite = { Authorization: '', 'Sec-Fetch-Site': 'cross-site' };
        const run = `${root}/tooling/executeAnonymous?anonymousBody=delete%20%5BSELECT%20Id%20FROM%20Machine__c%5D%3B`;
        assert.equal((await send('GET', run, undefined, crossSite)).status, 401);
        for (const xml of ['', '<', '<a/>', `<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`, '<a>'.repeat(10_000)])
          assert.equal((await send('POST', '/services/Soap/u/66.0', xml, { 'Content-Type': 'text/xml' })).status, 500);
      },
    ],
    [
      'composite requests within themselves and beyond their bounds are refused',
      async () => {
        const nested = { method: 'POST', url: `${root}/composite`, referenceId: 'a', body: { compositeRequest: [] } };
        const { text } = await send('POST', `${root}/composite`, JSON.stringify({ compositeRequest: [nested] }));
        assert.equal(
          (JSON.parse(text) as { compositeResponse: { httpStatusCode: number }[] }).compositeResponse[0]
            ?.httpStatusCode,
          404,
        );
        const many = Array.from({ length: 26 }, (_, index) => ({ ...nested, referenceId: `a${index}` }));
        assert.equal((await send('POST', `${root}/composite`, JSON.stringify({ compositeRequest: many }))).status, 400);
        for (const body of [
          'null',
          '{}',
          '{"compositeRequest":[null]}',
          '{"compositeRequest":[{"referenceId":"../"}]}',
        ])
          assert.equal((await send('POST', `${root}/composite`, body)).status, 400, body);
      },
    ],
    [
      'two thousand requests at once are all answered',
      async () => {
        const answers = await Promise.all(
          Array.from({ length: 2_000 }, () => send('GET', `${root}/limits`).catch((error: Error) => error)),
        );
        const statuses = answers.map((answer) => (answer instanceof Error ? answer.message : answer.status));
        assert.deepEqual([...new Set(statuses)].sort(), [200]);
      },
    ],
  ];
}
