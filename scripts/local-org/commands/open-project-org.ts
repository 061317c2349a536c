/** The org of a project as the commands use it: deployed, and filled when it is new. */
import { rmSync } from 'node:fs';
import { loadUser } from '../apex/runtime/current-user.ts';
import { createClock } from '../org/clock.ts';
import { createOrg } from '../org/create-org.ts';
import type { CreatedOrg } from '../org/create-org.ts';
import { findUser } from '../org/find-user.ts';
import { isSeeded, seedOrg } from '../org/seed/seed-org.ts';
import type { CurrentUser } from '../org/transaction.ts';
import type { Arguments } from './arguments.ts';

const WARNINGS = 20;

/**
 * @param say gets a line for each thing that takes time or needs attention
 * Faults in metadata files are told of and passed over: what they say is not there.
 * @throws LocalOrgError when there is no project, and for faults in its users or its data
 */
export function openProjectOrg(given: Arguments, say: (line: string) => void): CreatedOrg {
  if (given.resets) for (const end of ['', '-wal', '-shm']) rmSync(given.database + end, { force: true });
  const faults: string[] = [];
  const org = createOrg({
    projectDir: given.project,
    database: given.database,
    clock: createClock(given.now ?? undefined),
    report: (error) => void faults.push(String(error)),
  });
  for (const text of faults.slice(0, WARNINGS)) say(`warning: ${text}`);
  if (faults.length > WARNINGS)
    say(`warning: and ${faults.length - WARNINGS} more faults; "npm run org -- check" lists them all`);
  for (const conflict of org.migration.conflicts) say(`warning: ${conflict}; start with --reset to make the org anew`);
  if (isSeeded(org)) return org;
  try {
    const { users, records, scripts } = seedOrg(org, org.settings);
    if (users + records + scripts > 0) say(`Filled the org: ${users} users, ${records} records, ${scripts} scripts`);
  } catch (error) {
    org.close();
    throw error;
  }
  return org;
}

/** @returns the user named, or the administrator */
export function userOf(org: CreatedOrg, given: Arguments): CurrentUser {
  return loadUser(org, given.user === null ? org.administratorId : findUser(org, given.user));
}
