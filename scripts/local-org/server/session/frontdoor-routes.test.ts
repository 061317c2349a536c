import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';

const { org, send, get } = servedOrg({});

async function addressFor(start = ''): Promise<URL> {
  const { body } = await send('GET', `/services/oauth2/singleaccess${start}`, { headers: { Host: 'localhost:3000' } });
  return new URL((body as { frontdoor_uri: string }).frontdoor_uri);
}

test('a program’s address opens a browser’s session, once', async () => {
  const address = await addressFor();
  const path = address.pathname + address.search;
  const { status, headers } = await get(path);

  assert.equal(address.host, 'localhost:3000');
  assert.deepEqual([status, headers['Location']], [302, '/']);
  assert.match(headers['Set-Cookie'] ?? '', new RegExp(`^local-org-user=${org.administratorId};.*SameSite=Strict`));
  assert.equal((await get(path)).status, 403);
});

test('it leads to a page of this org and to no other', async () => {
  for (const [asked, location] of [
    ['/lightning/page/home?a=1', '/lightning/page/home?a=1'],
    ['https://elsewhere.example/x', '/x'],
    ['//elsewhere.example/x', '/x'],
    ['/\\elsewhere.example', '/'],
  ] as const) {
    const { pathname, search } = await addressFor(`?redirect_uri=${encodeURIComponent(asked)}`);
    const { headers } = await get(pathname + search);
    assert.ok((headers['Location'] ?? '').startsWith('/') && !(headers['Location'] ?? '').startsWith('//'));
    assert.equal(headers['Location'], location, asked);
  }
});
