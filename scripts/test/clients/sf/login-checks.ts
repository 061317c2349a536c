import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import type { Check } from '../checks.ts';
import { administrator, mechanic } from '../workshop.ts';
import type { Sf } from './sf.ts';

const keyFormat = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
} as const;

/** Two users, each in a way of sf. It keeps logins in one file, so they come one after the other. */
export function loginChecks(sf: Sf, url: string, token: string): Check[] {
  const login = async (way: string, username: string, words: string[], more = {}): Promise<void> => {
    const all = ['org', 'login', way, '--instance-url', url, ...words];
    const { result, message } = await sf.json<{ username: string }>(all, more);
    assert.equal(result?.username, username, message);
  };
  return [
    [
      'sf logs the administrator in by a token',
      () => login('access-token', administrator, ['--alias', 'admin', '--no-prompt'], { SF_ACCESS_TOKEN: token }),
    ],
    [
      'sf logs a mechanic in by a key',
      () => {
        const key = sf.file('key.pem', generateKeyPairSync('rsa', keyFormat).privateKey);
        const words = ['--alias', 'mechanic', '--username', mechanic, '--client-id', 'any', '--jwt-key-file', key];
        return login('jwt', mechanic, words);
      },
    ],
  ];
}
