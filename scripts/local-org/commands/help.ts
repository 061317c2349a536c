/** The help text. */
import { optionHelp } from './arguments.ts';
import type { Command } from './command.ts';

export function helpText(commands: readonly Command[]): string {
  const lines = [
    'Runs an SFDX project on this machine: npm run org -- COMMAND [options]',
    '',
    ...commands.map(({ name, operands, summary }) => `  ${`${name} ${operands}`.padEnd(20)} ${summary}`),
    '',
    ...optionHelp.map(([option, text]) => `  ${option.padEnd(20)} ${text}`),
    '',
    'Numbered errors, LO1001 and so on, are explained in scripts/local-org/errors/README.md',
  ];
  return lines.join('\n');
}
