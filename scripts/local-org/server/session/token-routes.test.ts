import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { tokenUserId } from './session.ts';

const { org, send } = servedOrg({});
const ask = (body: string) => send('POST', '/services/oauth2/token', { body, headers: { Host: 'localhost:3000' } });

test('a program gets a token by its username, which names the user in its requests', async () => {
  const { status, body } = await ask('grant_type=password&username=Admin%40local.example&password=any');
  const { access_token: token, instance_url: url } = body as Record<string, string>;

  assert.deepEqual([status, url], [200, 'http://localhost:3000']);
  assert.equal(tokenUserId({ authorization: `Bearer ${token}` }, org.id), org.administratorId);
  assert.equal(tokenUserId({ authorization: `Bearer ${token}` }, '00Dother0000000'), '', 'A token of another org');
  assert.equal(tokenUserId({ authorization: 'Bearer nonsense' }, org.id), '');
  assert.equal(tokenUserId({}, org.id), null);
});

test('nobody and other flows are refused', async () => {
  for (const [body, error] of [
    ['grant_type=password&username=nobody', 'invalid_grant'],
    ['grant_type=client_credentials', 'unsupported_grant_type'],
    ['', 'unsupported_grant_type'],
  ] as const) {
    const answer = await ask(body);
    assert.deepEqual([answer.status, (answer.body as { error: string }).error], [400, error]);
  }
});
