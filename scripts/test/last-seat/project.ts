/** The project in a folder of its own, as it is and without the lock on the seats. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';

const ledger = 'force-app/main/targeting/classes/seats/SeatLedger.cls';
const locked = 'public static SeatLedger locked() {';

export interface ProjectCopy {
  readonly folder: string;
  remove(): void;
}

export function copyOfProject(): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyline-seat-'));
  for (const name of ['force-app', 'config', 'sfdx-project.json', '.forceignore'])
    cpSync(path.join(repositoryRoot, name), path.join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Salesforce locks rows, the database here locks itself: after the first write of one session the other waits, lock or
 * no lock. So what a session reads without a lock is what it read before either wrote: seats that are remembered.
 * @throws when the class is not as it was
 */
export function withoutLock(folder: string): void {
  const file = path.join(folder, ledger);
  const text = readFileSync(file, 'utf8');
  const remembering = `private static SeatLedger seen;
    public static void look() { seen = current(); }
    ${locked}
        if (seen != null) { return seen; }`;
  if (!text.includes(locked)) throw new Error(`${ledger} has no "${locked}"`);
  writeFileSync(file, text.replace(locked, remembering));
}

/** What a session does before it decides: both look at the seats, and see one. */
export function lookOf(folder: string): string {
  const isRemembering = readFileSync(path.join(folder, ledger), 'utf8').includes('void look()');
  return isRemembering ? 'SeatLedger.look();' : 'SeatLedger.current();';
}
