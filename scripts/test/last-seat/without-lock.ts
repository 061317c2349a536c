/** The project without the lock on the seats. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rewrite } from '../sessions/project-copy.ts';

const ledger = 'force-app/main/targeting/classes/seats/SeatLedger.cls';
const locked = 'public static SeatLedger locked() {';

/**
 * Salesforce locks rows, the database here locks itself: after the first write of one session the other waits, lock or
 * no lock. So what a session reads without a lock is what it read before either wrote: seats that are remembered.
 */
export function withoutLock(folder: string): void {
  rewrite(
    folder,
    ledger,
    locked,
    `private static SeatLedger seen;
    public static void look() { seen = current(); }
    ${locked}
        if (seen != null) { return seen; }`,
  );
}

/** What a session does before it decides: both look at the seats, and see one. */
export function lookOf(folder: string): string {
  const isRemembering = readFileSync(path.join(folder, ledger), 'utf8').includes('void look()');
  return isRemembering ? 'SeatLedger.look();' : 'SeatLedger.current();';
}
