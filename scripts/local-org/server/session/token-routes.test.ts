import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';

const { org, send, sessions } = servedOrg({});
const ask = (body: string, path = '/services/oauth2/token') =>
  send('POST', path, { body, headers: { Host: 'localhost:3000' } });
const tokens = async (body: string): Promise<Record<string, string>> =>
  (await ask(body)).body as Record<string, string>;

test('a program gets a token by its username, which names the user in its requests', async () => {
  const { access_token: token = '', instance_url: url } = await tokens(
    'grant_type=password&username=Admin%40local.example&password=any',
  );

  assert.equal(url, 'http://localhost:3000');
  assert.match(token, /^00D\w{12}![.\w]+$/);
  assert.equal(sessions.userOf(token), org.administratorId);
  assert.equal(sessions.userOf(`${token}x`), null);
});

test('nobody and other flows are refused', async () => {
  for (const [body, error] of [
    ['grant_type=password&username=nobody', 'invalid_grant'],
    ['grant_type=client_credentials', 'unsupported_grant_type'],
    ['grant_type=constructor', 'unsupported_grant_type'],
    ['grant_type=refresh_token&refresh_token=none', 'invalid_grant'],
    ['grant_type=authorization_code&code=none', 'invalid_grant'],
    ['', 'unsupported_grant_type'],
  ] as const) {
    const answer = await ask(body);
    assert.deepEqual([answer.status, (answer.body as { error: string }).error], [400, error]);
  }
});

test('a JSON web token speaks for its subject', async () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const assertion = `${part({ alg: 'RS256' })}.${part({ sub: 'admin@local.example' })}.x`;
  const type = encodeURIComponent('urn:ietf:params:oauth:grant-type:jwt-bearer');

  const { access_token: token = '' } = await tokens(`grant_type=${type}&assertion=${assertion}`);

  assert.equal(sessions.userOf(token), org.administratorId);
});

test('a revoked token is none', async () => {
  const { access_token: token = '' } = await tokens('grant_type=password&username=admin@local.example');

  assert.equal((await ask(`token=${token}`, '/services/oauth2/revoke')).status, 200);
  assert.equal(sessions.userOf(token), null);
  assert.equal((await ask(`token=${token}`, '/services/oauth2/revoke')).status, 400);
});

const authorize = (more: Record<string, string>): string =>
  `/services/oauth2/authorize?${new URLSearchParams({ response_type: 'code', client_id: 'any', ...more })}`;

test('a browser carries a code to the program, which is good once and with its verifier only', async () => {
  const verifier = 'a-long-enough-verifier';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = { redirect_uri: 'http://localhost:1717/OauthRedirect', state: 's', code_challenge: challenge };
  const codeFrom = async (): Promise<string> => {
    const { status, headers } = await send('GET', authorize(asked));
    const back = new URL(headers['Location'] ?? '');
    assert.deepEqual([status, back.port, back.searchParams.get('state')], [302, '1717', 's']);
    return back.searchParams.get('code') ?? '';
  };
  const redeem = (code: string, by: string) => tokens(`grant_type=authorization_code&code=${code}&code_verifier=${by}`);

  assert.equal((await redeem(await codeFrom(), 'another'))['error'], 'invalid_grant');
  const code = await codeFrom();
  const { access_token: token = '', refresh_token: refresh = '' } = await redeem(code, verifier);
  assert.equal(sessions.userOf(token), org.administratorId);
  assert.equal((await redeem(code, verifier))['error'], 'invalid_grant');

  const again = await tokens(`grant_type=refresh_token&refresh_token=${refresh}`);
  assert.equal(sessions.userOf(again['access_token'] ?? ''), org.administratorId);
  assert.equal(sessions.userOf(refresh), null, 'A refresh token opens nothing itself');
});

test('a code goes to this machine only', async () => {
  for (const address of ['https://elsewhere.example/', 'http://elsewhere.example/', 'javascript:alert(1)', ''])
    assert.equal((await send('GET', authorize({ redirect_uri: address }))).status, 400);
});
