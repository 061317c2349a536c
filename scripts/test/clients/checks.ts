/** Runs checks one after the other and counts them. */
import assert from 'node:assert/strict';

export type Check = readonly [title: string, work: () => Promise<void>];

export class Report {
  passed = 0;
  failed = 0;

  async run(checks: readonly Check[]): Promise<void> {
    for (const [title, work] of checks) {
      const begun = performance.now();
      const fault = await work().then(
        () => null,
        (error: unknown) => error,
      );
      if (fault === null) this.passed++;
      else this.failed++;
      console.log(`${fault === null ? '✓' : '✗'} ${title} (${Math.round(performance.now() - begun)} ms)`);
      if (fault !== null) console.log(String((fault as Error).stack ?? fault).replace(/^/gm, '    '));
    }
  }
}

/** @returns the error that was raised @throws when none was */
export async function refusal(work: () => PromiseLike<unknown>): Promise<Error & { readonly errorCode?: string }> {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  return assert.fail('It was not refused');
}

/** The promise is refused with that code of the API. */
export async function refused(code: string, work: () => PromiseLike<unknown>): Promise<void> {
  const error = await refusal(work);
  assert.equal(error.errorCode ?? error.name, code, error.message);
}
