/** Options of the command line. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fault, type LocalOrgError } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';

export interface Arguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly project: string;
  /** File of the database, or `:memory:`. */
  readonly database: string;
  /** Null when none was named. */
  readonly port: number | null;
  /** As it was written; null when none was named. */
  readonly host: string | null;
  readonly opensBrowser: boolean;
  readonly resets: boolean;
  /** What the org's clock starts from, in milliseconds; the machine's time when null. */
  readonly now: number | null;
  readonly user: string | null;
  /** Tests to run: patterns, divided by commas (`testing/test-filter.ts`). */
  readonly filter: string | null;
  /** Processes that run tests; null for one a processor. */
  readonly workers: number | null;
  /** File for a JUnit report. */
  readonly junit: string | null;
  /** Whether to tell which lines the tests reached. */
  readonly coverage: boolean;
  /** File for an lcov report. */
  readonly lcov: string | null;
  /** How many of the slowest tests to list; null for the few that are slow. */
  readonly slowest: number | null;
  /** Whether to run the tests again at every change. */
  readonly watches: boolean;
  readonly isJson: boolean;
  readonly wantsHelp: boolean;
}

export const optionHelp: readonly (readonly [string, string])[] = [
  ['--project DIR', 'folder with sfdx-project.json or package.xml (default: this one)'],
  ['--database FILE', 'where the org is kept (default: DIR/.local-org/org.db; :memory: keeps nothing)'],
  ['--reset', 'start from an empty org, with its demo data'],
  ['--now DATE', 'set the clock: 2027-01-18 or 2027-01-18T09:00:00Z'],
  ['--user USERNAME', 'act as that user (default: the administrator)'],
  ['--port N', 'port of the server (default: 3000 or the next free one; 0 takes any)'],
  ['--host NAME', 'localhost, 127.0.0.1 or ::1: the server listens on this machine only'],
  ['--no-open', 'do not open a browser'],
  ['--filter LIST', 'run only these tests: names or parts of Class.method, * and ? as wildcards, commas between'],
  ['--workers N', 'processes that run tests (default: one a processor)'],
  ['--watch', 'run the tests that a change may affect, at every change; q quits'],
  ['--coverage', 'tell which lines the tests reached, and write DIR/coverage/lcov.info'],
  ['--lcov FILE', 'write the coverage there'],
  ['--slowest N', 'list the N slowest tests'],
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
    database: databaseOf(project, values.database),
    port: values.port === undefined ? null : number(values.port, '--port'),
    host: values.host ?? null,
    opensBrowser: values['no-open'] !== true,
    resets: values.reset === true,
    now: values.now === undefined ? null : time(values.now),
    user: values.user ?? null,
    filter: values.filter?.join(',') ?? null,
    workers: values.workers === undefined ? null : Math.max(1, number(values.workers, '--workers')),
    junit: values.junit === undefined ? null : resolve(values.junit),
    coverage: values.coverage === true || values.lcov !== undefined,
    lcov: values.lcov === undefined ? null : resolve(values.lcov),
    slowest: values.slowest === undefined ? null : number(values.slowest, '--slowest'),
    watches: values.watch === true,
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
        host: { type: 'string' },
        user: { type: 'string' },
        filter: { type: 'string', multiple: true },
        workers: { type: 'string' },
        junit: { type: 'string' },
        lcov: { type: 'string' },
        slowest: { type: 'string' },
        coverage: { type: 'boolean' },
        watch: { type: 'boolean' },
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

function databaseOf(project: string, wanted: string | undefined): string {
  if (wanted === undefined) return join(project, '.local-org', 'org.db');
  return wanted === ':memory:' ? wanted : resolve(wanted);
}
