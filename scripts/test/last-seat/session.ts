/** One session: an org of its own on the shared database, and an ABM manager who approves what the other thread says. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadUser } from '../../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../../local-org/apex/runtime/transaction.ts';
import { createOrg, type CreatedOrg } from '../../local-org/org/create-org.ts';
import { lookOf } from './project.ts';

export interface SessionData {
  readonly folder: string;
  readonly database: string;
  /** Id of the user who decides. */
  readonly manager: string;
  /** Counts the sessions that have come to where they wait for each other. */
  readonly meeting: SharedArrayBuffer;
}

/** Longer than any look at the seats takes. */
const patience = 20_000;

export function runSession(): void {
  const { folder, database, manager, meeting } = workerData as SessionData;
  const org = createOrg({ projectDir: folder, database });
  const arrived = new Int32Array(meeting);
  let rounds = 0;
  parentPort?.on('message', (nominationId: string) => {
    rounds++;
    parentPort?.postMessage(decide(org, manager, nominationId, lookOf(folder), () => meet(arrived, 2 * rounds)));
  });
  // Apex is compiled before the first decision, not during it.
  void org.program;
  parentPort?.postMessage('');
}

/** @returns what went wrong, or nothing */
function decide(org: CreatedOrg, manager: string, nominationId: string, look: string, meetOther: () => void): string {
  try {
    runInTransaction(org, loadUser(org, manager), 'sync', (tx) => {
      org.program.executeAnonymous(tx, look);
      meetOther();
      const args = { nominationIds: [nominationId], decision: 'Approve', comments: 'Agreed' };
      const { failures } = org.program.callAuraEnabled(tx, 'ReviewConsoleController', 'decide', args) as {
        readonly failures?: readonly object[];
      };
      if (failures !== undefined && failures.length > 0) throw new Error(JSON.stringify(failures));
    });
    return '';
  } catch (error) {
    return (error as Error).message ?? String(error);
  }
}

/** Waits until both sessions are here: in the middle of a transaction each. */
function meet(arrived: Int32Array, expected: number): void {
  const now = Atomics.add(arrived, 0, 1) + 1;
  if (now === expected) Atomics.notify(arrived, 0);
  else if (Atomics.wait(arrived, 0, now, patience) === 'timed-out') throw new Error('The other session did not come.');
}
