/** One session: an ABM manager who approves what the other thread says. */
import { loadUser } from '../../local-org/apex/runtime/current-user.ts';
import { runInTransaction } from '../../local-org/apex/runtime/transaction.ts';
import { createOrg, type CreatedOrg } from '../../local-org/org/create-org.ts';
import { serveSession } from '../sessions/two-sessions.ts';
import { lookOf } from './without-lock.ts';

export interface SessionData {
  readonly folder: string;
  readonly database: string;
  /** Id of the user who decides. */
  readonly manager: string;
}

export function runSession(): void {
  serveSession(({ folder, database, manager }: SessionData) => {
    const org = createOrg({ projectDir: folder, database });
    // Apex is compiled before the first decision, not during it.
    void org.program;
    const look = lookOf(folder);
    return (nominationId: string, meet) => decide(org, manager, nominationId, look, meet);
  });
}

function decide(org: CreatedOrg, manager: string, nominationId: string, look: string, meet: () => void): void {
  runInTransaction(org, loadUser(org, manager), 'sync', (tx) => {
    org.program.executeAnonymous(tx, look);
    meet();
    const args = { nominationIds: [nominationId], decision: 'Approve', comments: 'Agreed' };
    const { failures } = org.program.callAuraEnabled(tx, 'ReviewConsoleController', 'decide', args) as {
      readonly failures?: readonly object[];
    };
    if (failures !== undefined && failures.length > 0) throw new Error(JSON.stringify(failures));
  });
}
