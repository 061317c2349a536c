/** Runs a command line tool from the checkout and collects what it prints. */
import { spawn } from 'node:child_process';
import { repositoryRoot } from '../local-org/paths.ts';

export interface CommandResult {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * @param command a program, or the name of one in node_modules/.bin
 * @param args its arguments
 * @returns its exit status and output; a program that cannot be started has status 127
 */
export function runCommand(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = `${repositoryRoot}/node_modules/.bin${separator}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...environment, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', (error) => resolve({ status: 127, output, errors: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output, errors }));
  });
}
