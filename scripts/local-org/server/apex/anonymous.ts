/** Anonymous Apex for programs: what became of it, and its debug log. Tooling API, "executeAnonymous". */
import { ApexException } from '../../apex/values/exception.ts';
import { LocalOrgError } from '../../errors/catalogue.ts';
import type { DebugLine, Transaction } from '../../org/transaction.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { HttpFault } from '../http/fault.ts';
import { ApexFault, stackOf } from './apex-fault.ts';
import { debugLog } from './debug-log.ts';

export interface AnonymousOutcome {
  readonly line: number;
  readonly column: number;
  readonly compiled: boolean;
  readonly success: boolean;
  readonly compileProblem: string | null;
  readonly exceptionStackTrace: string | null;
  readonly exceptionMessage: string | null;
}

const wellDone: AnonymousOutcome = {
  line: -1,
  column: -1,
  compiled: true,
  success: true,
  compileProblem: null,
  exceptionStackTrace: null,
  exceptionMessage: null,
};

/**
 * Runs a block as the user, in a transaction of its own that is undone when it fails.
 * @throws HttpFault 403 for a user without Author Apex
 */
export function executeAnonymous(
  acting: Acting,
  userId: string,
  source: string,
): { readonly outcome: AnonymousOutcome; readonly log: string } {
  let seen: Transaction | null = null;
  const log = (): string => debugLog(acting.org, seen?.user ?? null, source, seen?.debug ?? noLines);
  try {
    actAs(acting, userId, 'Anonymous Apex', (tx) => {
      seen = tx;
      if (!tx.org.access.userPermission(tx, 'AuthorApex'))
        throw new HttpFault(403, 'INSUFFICIENT_ACCESS', 'Running anonymous Apex needs the permission Author Apex.');
      run(tx, source);
    });
    return { outcome: wellDone, log: log() };
  } catch (error) {
    return { outcome: outcomeOf(error), log: log() };
  }
}

const noLines: readonly DebugLine[] = [];

function run(tx: Transaction, source: string): void {
  try {
    tx.org.program.executeAnonymous(tx, source);
  } catch (error) {
    // The transaction must still be undone, so the fault travels on as an exception.
    if (error instanceof ApexException) throw new ApexFault(error);
    throw error;
  }
}

/** @returns a mistake in the block as a compile problem, what it raised as an exception; throws all else */
function outcomeOf(error: unknown): AnonymousOutcome {
  if (error instanceof ApexFault) {
    const { exception } = error;
    const [frame] = exception.frames ?? [];
    return {
      ...wellDone,
      line: frame?.line ?? 1,
      column: frame?.column ?? 1,
      success: false,
      exceptionStackTrace: stackOf(exception) || 'AnonymousBlock: line 1, column 1',
      exceptionMessage: `${exception.typeName}: ${exception.message ?? 'Script-thrown exception'}`,
    };
  }
  if (!(error instanceof LocalOrgError)) throw error;
  const { line = 1, column = 1 } = error.at ?? {};
  if (!error.code.startsWith('LO1'))
    return { ...wellDone, line, column, success: false, exceptionMessage: String(error), exceptionStackTrace: '' };
  return { ...wellDone, line, column, compiled: false, success: false, compileProblem: error.message };
}
