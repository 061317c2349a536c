import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { Router } from '../http/router.ts';
import { answerOf, matchOf } from '../http/listen.ts';
import { streamingRoutes } from './streaming-routes.ts';

const { org } = servedOrg({});
const router = new Router(streamingRoutes(() => Promise.resolve()));

async function send(body: unknown): Promise<{ status: number; body: readonly Record<string, unknown>[] }> {
  const url = new URL('/cometd/66.0', 'http://localhost');
  const request = {
    method: 'POST',
    url,
    body,
    headers: {},
    rawHeaders: [],
    remoteAddress: '',
    userId: org.administratorId,
  };
  const answer = await answerOf(matchOf(router, 'POST', url.pathname), request, () => undefined);
  return { status: answer.status, body: JSON.parse(String(answer.body)) as Record<string, unknown>[] };
}

test('who waits for test results gets a hand, a subscription and answers', async () => {
  const [hand] = (await send([{ channel: '/meta/handshake', id: '1' }])).body;
  assert.deepEqual([hand?.['successful'], hand?.['id'], typeof hand?.['clientId']], [true, '1', 'string']);

  const messages = ['/meta/subscribe', '/meta/connect', '/meta/disconnect'].map((channel) => ({
    channel,
    subscription: '/systemTopic/TestResult',
  }));
  assert.ok((await send(messages)).body.every(({ successful }) => successful === true));
});

test('topics that nobody streams are refused', async () => {
  const [answer] = (await send({ channel: '/meta/subscribe', subscription: '/topic/Accounts' })).body;
  assert.match(String(answer?.['error']), /^403::/);
  assert.equal((await send('x')).status, 400);
  assert.equal((await send([null])).status, 400);
});
