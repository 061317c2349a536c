/** Options of the command line. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';

export interface Arguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly project: string;
  /** File of the database. */
  readonly database: string;
  /** Null when none was named. */
  readonly port: number | null;
  readonly opensBrowser: boolean;
  readonly resets: boolean;
  /** What the org's clock starts from, in milliseconds; the machine's time when null. */
  readonly now: number | null;
  readonly user: string | null;
  /** Tests to run: a part of `Class.method`. */
  readonly filter: string | null;
  /** Processes that run tests; null for one a processor. */
  readonly workers: number | null;
  /** File for a JUnit report. */
  readonly junit: string | null;
  readonly isJson: boolean;
  readonly wantsHelp: boolean;
}

export const optionHelp: readonly (readonly [string, string])[] = [
  ['--project DIR', 'folder with sfdx-project.json (default: this one)'],
  ['--database FILE', 'where the org is kept (default: DIR/.local-org/org.db)'],
  ['--reset', 'start from an empty org, with its demo data'],
  ['--now DATE', 'set the clock: 2027-01-18 or 2027-01-18T09:00:00Z'],
  ['--user USERNAME', 'act as that user (default: the administrator)'],
  ['--port N', 'port of the server (default: 3000 or the next free one; 0 takes any)'],
  ['--no-open', 'do not open a browser'],
  ['--filter TEXT', 'run only tests whose Class.method contains it'],
  ['--workers N', 'processes that run tests (default: one a processor)'],
  ['--junit FILE', 'write a JUnit report too'],
  ['--json', 'print JSON'],
  ['--help', 'this text'],
];

/** @throws LocalOrgError LO4001 for an option that does not exist or a value that is none */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words);
  const project = resolve(values.project ?? '.');
  const [command = null, ...operands] = positionals;
  return {
    command,
    operands,
    project,
    database: values.database === undefined ? join(project, '.local-org', 'org.db') : resolve(values.database),
    port: values.port === undefined ? null : number(values.port, '--port'),
    opensBrowser: values['no-open'] !== true,
    resets: values.reset === true,
    now: values.now === undefined ? null : time(values.now),
    user: values.user ?? null,
    filter: values.filter ?? null,
    workers: values.workers === undefined ? null : Math.max(1, number(values.workers, '--workers')),
    junit: values.junit === undefined ? null : resolve(values.junit),
    isJson: values.json === true,
    wantsHelp: values.help === true,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        project: { type: 'string' },
        database: { type: 'string' },
        port: { type: 'string' },
        user: { type: 'string' },
        filter: { type: 'string' },
        workers: { type: 'string' },
        junit: { type: 'string' },
        now: { type: 'string' },
        'no-open': { type: 'boolean' },
        reset: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw badOption((error as Error).message);
  }
}

function number(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw badOption(`${option} takes a number from 0 to 65535, not ${text}`);
  return value;
}

/** A day alone means nine in the morning of it, when people are at work. */
function time(text: string): number {
  const value = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T09:00:00` : text);
  if (Number.isNaN(value)) throw badOption(`--now takes a date such as 2027-01-18, not ${text}`);
  return value;
}

function badOption(message: string): LocalOrgError {
  return fault(commandErrors.badOption, [message]);
}
