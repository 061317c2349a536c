/** Generates the typed seam, then compiles every component from TypeScript to the JavaScript that is deployed. */
import { runCommand } from '../test/command.ts';
import { writeTypedSeam } from '../typed-seam/generate.ts';

/** @returns what the compiler found, empty when all is well */
export async function build(): Promise<string> {
  writeTypedSeam();
  const result = await runCommand('tsc', ['-p', 'tsconfig.lwc.json']);
  return result.status === 0 ? '' : result.output + result.errors;
}
