/**
 * `/cometd/66.0` as far as `sf apex get test` needs it: who asks for the results of a run first shakes hands here. Nothing
 * is ever sent; programs that wait look the run up as well. Streaming API Developer Guide, "Bayeux Protocol".
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

/** Milliseconds that an answer to a waiting program takes. */
const patience = 20_000;
const mostMessages = 20;
const testResults = '/systemTopic/TestResult';

type Message = Readonly<Record<string, unknown>>;

export function streamingRoutes(
  sleep: (ms: number) => Promise<unknown> = (ms) => wait(ms, null, { ref: false }),
): Routes {
  return [
    {
      method: 'POST',
      pattern: '/cometd/:version',
      handler: async ({ body }) => {
        const messages = (Array.isArray(body) ? body : [body]) as Message[];
        if (messages.length > mostMessages || messages.some((each) => typeof each !== 'object' || each === null))
          throw badRequest('The body is to be a list of messages.', 'JSON_PARSER_ERROR');
        if (messages.some(({ channel }) => channel === '/meta/connect')) await sleep(patience);
        return json(messages.map(replyTo));
      },
    },
  ];
}

function replyTo({ id, channel, clientId, subscription }: Message): object {
  const reply = { id, channel, clientId, successful: true };
  switch (channel) {
    case '/meta/handshake':
      return {
        ...reply,
        clientId: randomUUID(),
        version: '1.0',
        supportedConnectionTypes: ['long-polling'],
        advice: { reconnect: 'retry', interval: 0, timeout: patience * 2 },
      };
    case '/meta/connect':
    case '/meta/disconnect':
    case '/meta/unsubscribe':
      return reply;
    case '/meta/subscribe':
      if (subscription === testResults) return { ...reply, subscription };
      return {
        ...reply,
        subscription,
        successful: false,
        error: `403::The local org streams no ${String(subscription)}`,
      };
    default:
      return { ...reply, successful: false, error: `400::The local org knows no channel ${String(channel)}` };
  }
}
