/** Fills a fresh org with what its project's settings name: users, data, scripts. */
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { ApexException } from '../../apex/values/exception.ts';
import { Deployment } from '../deploy/deployment.ts';
import { administratorUsername } from '../deploy/administrator.ts';
import { orgErrors } from '../../errors/org-errors.ts';
import { findUser } from '../find-user.ts';
import type { CreatedOrg } from '../create-org.ts';
import { exceptionReport } from '../exception-report.ts';
import type { Org } from '../org.ts';
import type { LocalOrgSettings } from '../settings.ts';
import { loadPlan } from './data-plan.ts';
import { readSeedText, seedFault } from './faults.ts';
import { seedUsers } from './users.ts';

export interface Seeded {
  readonly users: number;
  readonly records: number;
  readonly scripts: number;
}

/** @returns true when the org has been filled before */
export function isSeeded(org: Org): boolean {
  return org.store.driver.prepare(`SELECT 1 FROM "~setting" WHERE key = 'seeded'`).get() !== undefined;
}

/**
 * All or nothing: a fault leaves the org as it was.
 * @throws LocalOrgError LO41xx
 */
export function seedOrg(org: CreatedOrg, settings: LocalOrgSettings): Seeded {
  const { driver } = org.store;
  driver.begin();
  try {
    const users = settings.users === null ? 0 : seedUsersOf(org, settings.users);
    org.access.invalidate();
    const administrator = loadUser(org, findUser(org, administratorUsername));
    let records = 0;
    for (const plan of settings.data) {
      records += loadPlan(org, administrator, plan);
      org.async.drain(null);
    }
    for (const path of settings.scripts) {
      const source = readSeedText(org.project.root, path);
      try {
        runInTransaction(org, administrator, 'sync', (tx) => org.program.executeAnonymous(tx, source));
      } catch (error) {
        if (error instanceof ApexException) throw seedFault(orgErrors.failedScript, path, exceptionReport(org, error));
        throw error;
      }
      org.async.drain(null);
    }
    driver.prepare(`INSERT OR REPLACE INTO "~setting" VALUES ('seeded', ?)`).run(String(org.clock.now()));
    driver.commit();
    return { users, records, scripts: settings.scripts.length };
  } catch (error) {
    driver.rollback();
    throw error;
  }
}

function seedUsersOf(org: Org, folder: string): number {
  return seedUsers(
    new Deployment(org.project, org.store, org.clock.now(), findUser(org, administratorUsername)),
    folder,
  );
}
