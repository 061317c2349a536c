/** `run a.apex b.apex`: anonymous Apex, with its debug log. */
import { readFileSync } from 'node:fs';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { ApexException } from '../apex/values/exception.ts';
import { fault } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';
import { exceptionReport } from '../org/exception-report.ts';
import type { CreatedOrg } from '../org/create-org.ts';
import type { DebugLine } from '../org/transaction.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { openProjectOrg, userOf } from './open-project-org.ts';

export const run: Command = {
  name: 'run',
  summary: 'run files of anonymous Apex, each in a transaction, and print their debug log',
  operands: 'FILE…',
  async run(given: Arguments): Promise<number> {
    if (given.operands.length === 0)
      throw fault(commandErrors.missingArgument, ['run', 'a file of Apex: run scripts/hello.apex']);
    const sources = given.operands.map((path) => readFileSync(path, 'utf8'));
    const org = openProjectOrg(given, (line) => console.error(line));
    try {
      // The first that fails is the last that runs.
      return sources.every((source) => runOne(org, given, source)) ? 0 : 1;
    } finally {
      org.close();
    }
  },
};

/** @returns whether it succeeded; jobs that it started have run then */
function runOne(org: CreatedOrg, given: Arguments, source: string): boolean {
  let debug: readonly DebugLine[] = [];
  try {
    runInTransaction(org, userOf(org, given), 'sync', (tx) => {
      debug = tx.debug;
      org.program.executeAnonymous(tx, source);
    });
    org.async.drain(null);
    report(given, debug, null);
    return true;
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    report(given, debug, exceptionReport(org, error));
    return false;
  }
}

function report(given: Arguments, debug: readonly DebugLine[], failure: string | null): void {
  if (given.isJson) {
    console.log(JSON.stringify({ success: failure === null, exceptionMessage: failure, logs: debug }, null, 2));
    return;
  }
  for (const { level, text, place } of debug) console.log(`${level} ${place} ${text}`);
  if (failure !== null) console.error(failure);
}
