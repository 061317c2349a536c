/** Work of a request, as its user, in a transaction of its own. */
import { ApexException } from '../../apex/values/exception.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import type { Org } from '../../org/org.ts';
import { UndoPoint } from '../../org/undo-point.ts';
import type { DebugLine, Transaction } from '../../org/transaction.ts';
import { ApexFault } from '../apex/apex-fault.ts';
import { HttpFault } from '../http/fault.ts';
import { currentUser } from '../session/users.ts';
import type { BackgroundJobs } from './background-jobs.ts';

/** What the debug log page shows: one entry a transaction that wrote something. */
export interface LogEntry {
  readonly at: number;
  readonly user: string;
  readonly what: string;
  readonly lines: readonly DebugLine[];
  readonly fault: string | null;
}

export interface Acting {
  readonly org: Org;
  readonly log: LogEntry[];
  readonly jobs: Pick<BackgroundJobs, 'wake'>;
  readonly onFault: (error: unknown, path: string) => void;
  /** What is done is part of this transaction: a request within a composite one. */
  readonly within?: Transaction;
}

const longestLog = 200;

/**
 * @param what name of the work for the debug log
 * @returns what the work returns; jobs it started run behind the requests
 * @throws HttpFault for an Apex exception
 */
export function actAs<T>(
  acting: Pick<Acting, 'org' | 'log' | 'jobs' | 'within'>,
  userId: string,
  what: string,
  work: (tx: Transaction) => T,
  kind: Transaction['kind'] = 'sync',
): T {
  const { org, within } = acting;
  if (within !== undefined) return part(within, work);
  const user = currentUser(org, userId);
  let kept: Transaction | null = null;
  let fault: string | null = null;
  try {
    const result = runInTransaction(org, user, kind, (tx) => {
      kept = tx;
      return work(tx);
    });
    acting.jobs.wake();
    return result;
  } catch (error) {
    const exception = error instanceof ApexFault ? error.exception : error;
    fault = exception instanceof ApexException ? `${exception.typeName}: ${exception.message ?? ''}` : String(error);
    throw error instanceof ApexException ? faultOfApex(error) : error;
  } finally {
    const lines = (kept as Transaction | null)?.debug ?? [];
    if (lines.length > 0 || fault !== null)
      acting.log.unshift({ at: org.clock.now(), user: user.name, what, lines: [...lines], fault });
    acting.log.splice(longestLog);
  }
}

/** What fails is undone; what came before it in the transaction stays. */
function part<T>(tx: Transaction, work: (tx: Transaction) => T): T {
  const undo = new UndoPoint(tx.org.store.driver, tx);
  try {
    const result = work(tx);
    undo.keep();
    return result;
  } catch (error) {
    undo.undo();
    throw error instanceof ApexException ? faultOfApex(error) : error;
  }
}

/** REST answers Apex faults as 400 with the status code, or the exception's type, as the error code. */
function faultOfApex(error: ApexException): HttpFault {
  const row = error.dml[0]?.error;
  if (row !== undefined) return new HttpFault(400, row.statusCode, row.message, row.fields);
  const message = error.message ?? 'Script-thrown exception';
  if (error.typeName === 'System.QueryException')
    return new HttpFault(
      400,
      /sObject type/.test(message)
        ? 'INVALID_TYPE'
        : /No such column/.test(message)
          ? 'INVALID_FIELD'
          : 'MALFORMED_QUERY',
      message,
    );
  if (error.typeName === 'System.NoAccessException') return new HttpFault(403, 'INSUFFICIENT_ACCESS', message);
  return new HttpFault(400, 'APEX_ERROR', message);
}
