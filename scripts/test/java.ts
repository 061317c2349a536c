/** Java is optional on a laptop; where it is missing the checks that need it say so loudly. */
import { runCommand } from './command.ts';
import type { StepResult } from './step.ts';

/** @returns whether a Java of version 17 or newer answers */
export async function hasJava(): Promise<boolean> {
  const result = await runCommand('java', ['-version']);
  const version = /version "(\d+)/.exec(result.errors + result.output)?.[1];
  return result.status === 0 && Number(version) >= 17;
}

/** What a step that needs Java returns without it. In CI that is a failure: CI has Java. */
export function withoutJava(what: string): StepResult {
  const report = `NOT RUN: ${what} needs Java 17 or newer, and none was found.`;
  return process.env['CI'] ? { passed: 0, failed: 1, report } : { passed: 0, failed: 0, report };
}
