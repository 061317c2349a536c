/** Static methods of `workloads/`, compiled as any project's, to be called from here. */
import path from 'node:path';
import { runInTransaction } from '../local-org/apex/runtime/transaction.ts';
import { within } from '../local-org/apex/runtime/create-program.ts';
import { loadUser } from '../local-org/apex/runtime/current-user.ts';
import { createOrg, type CreatedOrg } from '../local-org/org/create-org.ts';
import { repositoryRoot } from '../local-org/paths.ts';

const workloadsFolder = path.join(repositoryRoot, 'scripts/bench/workloads');

/** @returns an org of the workloads' project, on a database in memory unless a file is named */
export function workloadsOrg(database = ':memory:'): CreatedOrg {
  return createOrg({ projectDir: workloadsFolder, database });
}

/** @returns what a static method with one Integer gives, in a transaction of its own that is kept */
export function callWork(org: CreatedOrg, className: string, count: number, method = 'work'): number {
  const { runtime } = org.program;
  return runInTransaction(org, loadUser(org, org.administratorId), 'batch', (tx) =>
    within(runtime, tx, () => {
      const holder = runtime.holders.of(className.toLowerCase());
      const slot = holder.$info?.methods.find(({ name }) => name === method)?.slot ?? '';
      return (holder[slot] as (count: number) => number)(count);
    }),
  );
}
