/** The local org's command line. Exit codes: 0 all well, 1 faults found, 2 the command could not be run. */
import { LocalOrgError, fault } from './errors/catalogue.ts';
import { commandErrors } from './errors/command-errors.ts';
import { parseArguments } from './commands/arguments.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { helpText } from './commands/help.ts';
import { query } from './commands/query.ts';
import { run } from './commands/run.ts';
import { start } from './commands/start.ts';
import { test } from './commands/test.ts';

const commands: readonly Command[] = [start, test, check, query, run];

async function main(words: readonly string[]): Promise<number> {
  const given = parseArguments(words);
  if (given.wantsHelp || given.command === null) {
    console.log(helpText(commands));
    return given.wantsHelp ? 0 : 2;
  }
  const command = commands.find(({ name }) => name === given.command);
  if (command === undefined) throw fault(commandErrors.unknownCommand, [given.command]);
  return command.run(given);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof LocalOrgError)) throw error;
  console.error(String(error));
  process.exitCode = error.code.startsWith('LO4') ? 2 : 1;
}
