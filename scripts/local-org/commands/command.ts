/** What a command of the local org's CLI is. */
import type { Arguments } from './arguments.ts';

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Words after the name: `"SOQL"`. */
  readonly operands: string;
  /** @returns the exit code */
  run(given: Arguments): Promise<number>;
}
