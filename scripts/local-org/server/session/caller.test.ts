import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { HttpFault } from '../http/fault.ts';
import type { Route } from '../http/router.ts';
import { callerOf } from './caller.ts';
import { sessionCookie } from './session.ts';

const { org, sessions } = servedOrg({});
const options = { org, sessions, browserUserId: org.administratorId };
const route = (isOpen = false): Route => ({ method: 'GET', pattern: '', isOpen, handler: () => assert.fail() });
const call = (path: string, headers: Record<string, string> = {}, isOpen = false): string =>
  callerOf(options, headers, new URL(path, 'http://localhost'), route(isOpen));
const cookie = (sessionCookie(org.administratorId).split(';')[0] ?? '').trim();
const refused = (status: number) => (error: unknown) => error instanceof HttpFault && error.status === status;

test('pages need no session, programs do', () => {
  assert.equal(call('/lightning'), org.administratorId);
  assert.equal(call('/services/data/v66.0/limits', { 'sec-fetch-site': 'same-origin' }), org.administratorId);
  assert.equal(call('/services/data/v66.0/limits', { cookie }), org.administratorId);
  assert.equal(call('/services/data', {}, true), org.administratorId);
  assert.throws(() => call('/services/data/v66.0/limits'), refused(401));
  assert.throws(() => call('/SERVICES/apexrest/x'), refused(401));
});

test('pages of others use no session of this org’s', () => {
  for (const site of ['cross-site', 'same-site', 'none'])
    assert.throws(() => call('/services/data/v66.0/limits', { cookie, 'sec-fetch-site': site }), refused(401), site);
});

test('a token is one that was given, whatever the cookie says', () => {
  const token = sessions.begin(org.administratorId);

  assert.equal(call('/services/data/v66.0/limits', { authorization: `Bearer ${token}` }), org.administratorId);
  assert.equal(call('/services/data/v66.0/limits', { authorization: `OAuth ${token}` }), org.administratorId);
  assert.equal(call(`/id/a/b?oauth_token=${encodeURIComponent(token)}`), org.administratorId);
  for (const authorization of ['Bearer x', 'Bearer', 'Basic YTpi', `Bearer ${token} x`, ''])
    assert.throws(() => call('/services/data/v66.0/limits', { authorization, cookie }), refused(401), authorization);
});
