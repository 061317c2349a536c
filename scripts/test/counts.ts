/** Reads the closing line that our test runners share. */
import type { CommandResult } from './command.ts';
import type { StepResult } from './step.ts';

/**
 * @param result a runner whose last line is `N passed, N failed`
 * @returns its counts; a runner that never came to its closing line counts as one failure
 */
export function countsOf(result: CommandResult): StepResult {
  const closing = [...result.output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (closing === undefined) {
    return { passed: 0, failed: 1, report: result.output + result.errors };
  }
  const failed = Number(closing[2]);
  const hasFault = failed > 0 || result.status !== 0;
  return {
    passed: Number(closing[1]),
    failed: hasFault ? Math.max(failed, 1) : 0,
    report: hasFault ? withoutPasses(result.output + result.errors) : '',
  };
}

/** A record of a run may keep its first lines alone: what passed would push out what failed. */
function withoutPasses(output: string): string {
  return output.replace(/^\s*[✓✔] .*\n/gm, '');
}
