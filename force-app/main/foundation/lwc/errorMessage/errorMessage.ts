/** The parts of an error that Lightning and Apex fill in; any of them may be missing. */
interface LightningError {
  readonly message?: unknown;
  readonly body?: unknown;
}

/**
 * @param error what a wire or a call rejected with
 * @param fallback the sentence to show when the error carries none
 * @returns one or more sentences for the user
 */
export function messageOf(error: unknown, fallback: string): string {
  const messages = collect(error).filter((message) => message.trim() !== '');
  return messages.length > 0 ? [...new Set(messages)].join(' ') : fallback;
}

function collect(error: unknown): string[] {
  if (typeof error === 'string') {
    return [error];
  }
  if (Array.isArray(error)) {
    return error.flatMap(collect);
  }
  const { body, message } = (error ?? {}) as LightningError;
  const inBody = body === undefined ? [] : collect(body);
  return inBody.length > 0 ? inBody : typeof message === 'string' ? [message] : [];
}
