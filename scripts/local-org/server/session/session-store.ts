/**
 * Sessions of programs, kept in the org's database: a token that was given holds until it is revoked, over restarts.
 * Only what a token hashes to is kept.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Driver } from '../../database/driver.ts';

export type TokenKind = 'access' | 'refresh';

/** Older sessions end when there are more. */
const mostSessions = 1_000;

export class SessionStore {
  constructor(
    private readonly driver: Driver,
    private readonly orgId: string,
    private readonly now: () => number,
  ) {}

  /** @returns a new token that stands for the user */
  begin(userId: string, kind: TokenKind = 'access'): string {
    const token = kind === 'access' ? `${this.orgId.slice(0, 15)}!${secret()}` : `5Aep8${secret()}`;
    this.write(() => {
      this.driver
        .prepare('INSERT INTO "~session" (key, kind, user_id, at) VALUES (?, ?, ?, ?)')
        .run(keyOf(token), kind, userId, this.now());
      this.driver
        .prepare(
          'DELETE FROM "~session" WHERE key IN (SELECT key FROM "~session" ORDER BY at DESC, key LIMIT -1 OFFSET ?)',
        )
        .run(mostSessions);
    });
    return token;
  }

  /** @returns the id of the user the token stands for, or null */
  userOf(token: string, kind: TokenKind = 'access'): string | null {
    const row = this.driver
      .prepare('SELECT user_id FROM "~session" WHERE key = ? AND kind = ?')
      .get(keyOf(token), kind);
    return row === undefined ? null : String(row[0]);
  }

  /** @returns whether there was such a session */
  end(token: string): boolean {
    return this.write(() => this.driver.prepare('DELETE FROM "~session" WHERE key = ?').run(keyOf(token)).changes > 0);
  }

  private write<T>(work: () => T): T {
    this.driver.begin();
    try {
      const result = work();
      this.driver.commit();
      return result;
    } catch (error) {
      this.driver.rollback();
      throw error;
    }
  }
}

/** In the letters that clients take for a session id. */
const secret = (): string => randomBytes(48).toString('base64').replaceAll('+', '_').replaceAll('/', '.');

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64');
