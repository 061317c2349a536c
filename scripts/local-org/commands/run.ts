/** `run file.apex`: anonymous Apex, with its debug log. */
import { readFileSync } from 'node:fs';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { ApexException } from '../apex/values/exception.ts';
import { fault } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';
import { exceptionReport } from '../org/exception-report.ts';
import type { DebugLine } from '../org/transaction.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { openProjectOrg, userOf } from './open-project-org.ts';

export const run: Command = {
  name: 'run',
  summary: 'run a file of anonymous Apex and print its debug log',
  operands: 'FILE',
  async run(given: Arguments): Promise<number> {
    const [path] = given.operands;
    if (path === undefined)
      throw fault(commandErrors.missingArgument, ['run', 'a file of Apex: run scripts/hello.apex']);
    const source = readFileSync(path, 'utf8');
    const org = openProjectOrg(given, (line) => console.error(line));
    let debug: readonly DebugLine[] = [];
    try {
      runInTransaction(org, userOf(org, given), 'sync', (tx) => {
        debug = tx.debug;
        org.program.executeAnonymous(tx, source);
      });
      org.async.drain(null);
      report(given, debug, null);
      return 0;
    } catch (error) {
      if (!(error instanceof ApexException)) throw error;
      report(given, debug, exceptionReport(org, error));
      return 1;
    } finally {
      org.close();
    }
  },
};

function report(given: Arguments, debug: readonly DebugLine[], failure: string | null): void {
  if (given.isJson) {
    console.log(JSON.stringify({ success: failure === null, exceptionMessage: failure, logs: debug }, null, 2));
    return;
  }
  for (const { level, text, place } of debug) console.log(`${level} ${place} ${text}`);
  if (failure !== null) console.error(failure);
}
