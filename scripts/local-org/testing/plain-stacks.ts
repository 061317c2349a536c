/**
 * JavaScript stacks without source maps. Apex asks for the stack of many exceptions, and reading a large map for the first
 * takes a second; only a fault of the local org itself is worth it.
 */

/** From now on stacks name lines of the bundle and of emitted Apex. */
export function usePlainStacks(): void {
  Error.prepareStackTrace = (error, frames) => [String(error), ...frames.map((frame) => `    at ${frame}`)].join('\n');
}

/** @returns the stack with the lines of the sources, unless it was read before */
export function mappedStack(error: Error): string {
  const errors: { prepareStackTrace?: typeof Error.prepareStackTrace } = Error;
  const plain = errors.prepareStackTrace;
  delete errors.prepareStackTrace;
  try {
    return error.stack ?? '';
  } finally {
    if (plain !== undefined) errors.prepareStackTrace = plain;
  }
}
