/** Requests to the local org's own server. */

/** What a failed request rejects with; the shape that `reduceErrors` of Salesforce's samples reads. */
export interface FetchFault {
  readonly body: Readonly<Record<string, unknown>> & { readonly message?: string };
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly errorType: 'fetchResponse';
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @returns the answer's JSON; undefined for an empty one
 * @throws FetchFault for an answer that is no success, or when the server is gone
 */
export async function request<T>(url: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch((error: unknown) => {
    throw fault(0, 'Unreachable', {
      message: 'The local org does not answer. Is it still running?',
      cause: String(error),
    });
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : parse(text);
  if (!response.ok) throw fault(response.status, response.statusText, bodyOf(json));
  return json as T;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

/** REST answers with a list of errors, UI API and Apex with one. */
function bodyOf(json: unknown): FetchFault['body'] {
  const first: unknown = Array.isArray(json) ? json[0] : json;
  return typeof first === 'object' && first !== null
    ? (first as FetchFault['body'])
    : { message: 'Something went wrong.' };
}

function fault(status: number, statusText: string, body: FetchFault['body']): FetchFault {
  return { body, ok: false, status, statusText, errorType: 'fetchResponse', headers: {} };
}

/** Makes data that several components share unchangeable, as the platform's cached data is. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}
