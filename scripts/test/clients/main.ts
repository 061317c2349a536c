/**
 * jsforce and sf, as npm installs them, talk to a served org as to one of Salesforce's: with a project that is not ours,
 * as people with different permissions. Then requests that nobody should send.
 */
import path from 'node:path';
import { Report, type Check } from './checks.ts';
import { hostileChecks } from './hostile-checks.ts';
import { accessChecks } from './jsforce/access-checks.ts';
import { compositeChecks } from './jsforce/composite-checks.ts';
import { connect, type Connection } from './jsforce/connect.ts';
import { jobChecks } from './jsforce/job-checks.ts';
import { loginChecks } from './jsforce/login-checks.ts';
import { queryChecks } from './jsforce/query-checks.ts';
import { recordChecks } from './jsforce/record-checks.ts';
import { apexChecks } from './sf/apex-checks.ts';
import { dataChecks } from './sf/data-checks.ts';
import { loginChecks as sfLoginChecks } from './sf/login-checks.ts';
import { orgChecks } from './sf/org-checks.ts';
import { Sf } from './sf/sf.ts';
import { administrator, mechanic, openWorkshop } from './workshop.ts';

/** More than two pages. */
const rows = 4_200;
/** Calls of sf that run at the same time. */
const lanes = 2;

async function fill(admin: Connection): Promise<void> {
  const names = Array.from({ length: rows }, (_, index) => ({ Name: `Row ${String(index).padStart(4, '0')}` }));
  await admin.bulk2.loadAndWaitForResults({
    object: 'Machine__c',
    operation: 'insert',
    input: names,
    pollInterval: 100,
    pollTimeout: 60_000,
  });
}

/** Most of a call of sf is the start of the program. */
async function sideBySide(report: Report, checks: readonly Check[]): Promise<void> {
  const waiting = [...checks];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await report.run([check]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const report = new Report();
const workshop = await openWorkshop();
try {
  const admin = await connect(workshop.url, administrator);
  const worker = await connect(workshop.url, mechanic);
  await report.run([['thousands of rows are loaded', () => fill(admin)]]);
  await report.run([
    ...loginChecks(workshop),
    ...recordChecks(admin),
    ...queryChecks(admin, worker, rows),
    ...compositeChecks(admin),
    ...jobChecks(admin, worker, rows),
    ...accessChecks(admin, worker),
    ...hostileChecks(workshop.url, admin.accessToken!),
  ]);
  const sf = new Sf(path.join(workshop.folder, 'sf'));
  await report.run(sfLoginChecks(sf, workshop.url, admin.accessToken!));
  await sideBySide(report, [...dataChecks(sf), ...apexChecks(sf), ...orgChecks(sf)]);
} finally {
  await workshop.close();
}
console.log(`\n${report.passed} passed, ${report.failed} failed`);
process.exitCode = report.failed > 0 ? 1 : 0;
