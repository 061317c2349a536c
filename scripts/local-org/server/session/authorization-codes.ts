/** Codes that a browser carries from the org to a program, which changes them for a token. RFC 6749, section 4.1; RFC 7636. */
import { createHash, randomBytes } from 'node:crypto';

interface Code {
  readonly userId: string;
  /** SHA-256 of what the program has to know, or null. */
  readonly challenge: string | null;
  readonly endsAt: number;
}

const lifetime = 15 * 60_000;
const mostCodes = 100;

export class AuthorizationCodes {
  readonly #codes = new Map<string, Code>();

  constructor(private readonly now: () => number) {}

  issue(userId: string, challenge: string | null): string {
    const [oldest] = this.#codes.keys();
    if (this.#codes.size >= mostCodes && oldest !== undefined) this.#codes.delete(oldest);
    const code = `aPrx${randomBytes(36).toString('base64url')}`;
    this.#codes.set(code, { userId, challenge, endsAt: this.now() + lifetime });
    return code;
  }

  /** A code is good once. @returns the user's id, or null */
  redeem(code: string, verifier: string | null): string | null {
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    if (known === undefined || known.endsAt < this.now()) return null;
    return known.challenge === null || known.challenge === hash(verifier ?? '') ? known.userId : null;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
