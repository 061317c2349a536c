/** Runs the tests of a project that means no good, and tells what became of each. */
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { runTests, type TestRun } from '../run-tests.ts';

export interface Ending {
  /** `Class.method` → `passed`, or status and first line of the failure. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** @param root folder of the project, removed when all tests of the file have ended */
export async function endingOf(root: string, options: Partial<TestRun> = {}): Promise<Ending> {
  test.after(() => rmSync(root, { recursive: true }));
  const { outcomes, warnings } = await runTests({ projectDir: root, workers: 1, ...options });
  return {
    outcomes: Object.fromEntries(
      outcomes.map(({ className, method, status, failure }) => [
        `${className}.${method}`,
        failure === null ? status : `${status} ${failure.message.split('\n')[0]}`,
      ]),
    ),
    warnings,
  };
}
