/** Which handler answers a path. Patterns name their parts: `/services/data/:version/sobjects/:object/:id`. */
import type { IncomingMessage } from 'node:http';

export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  /** Parsed JSON, or the bytes where the route takes them as they are; undefined for a request without a body. */
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
  /** Names as they were written, each followed by its value. */
  readonly rawHeaders: readonly string[];
  readonly remoteAddress: string;
  readonly userId: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Handler = (request: Request) => Answer | Promise<Answer>;

export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handler: Handler;
  /** Takes bodies that are no JSON, up to a size of its own. */
  readonly bytes?: { readonly largest: number };
  /** Takes `multipart/form-data` beside JSON, as bytes, up to a size of its own. */
  readonly multipart?: { readonly largest: number };
  /** Answers programs that have not logged in. */
  readonly isOpen?: boolean;
}

/** What answers a request. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Routes of one endpoint family. */
export type Routes = readonly Route[];

interface Compiled extends Route {
  readonly expression: RegExp;
  readonly names: readonly string[];
}

export class Router {
  readonly #routes: readonly Compiled[];

  constructor(routes: Routes) {
    this.#routes = routes.map(compile);
  }

  /** @returns the route and its parameters; 'method' when only another method is known for the path; null for an unknown one */
  match(method: string, path: string): Match | 'method' | null {
    let isKnown = false;
    for (const route of this.#routes) {
      const match = route.expression.exec(path);
      if (match === null) continue;
      isKnown = true;
      if (route.method !== method) continue;
      const params = Object.fromEntries(route.names.map((name, index) => [name, decode(match[index + 1] ?? '')]));
      return { route, params };
    }
    return isKnown ? 'method' : null;
  }
}

/** `:name` is one part of the path, `*name` all that follows; names of resources are the same in any case. */
function compile(route: Route): Compiled {
  const names: string[] = [];
  const source = route.pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/([:*])(\w+)/g, (_, sign: string, name: string) => {
      names.push(name);
      return sign === ':' ? '([^/]+)' : '(.+)';
    });
  return { ...route, names, expression: new RegExp(`^${source}/?$`, 'i') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
