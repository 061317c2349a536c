/** Puts an org together: the only place that knows all its parts. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createAccessService } from '../access/create-access-service.ts';
import type { LoadedProgram } from '../apex/runtime/create-program.ts';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { createApprovalService } from '../approval/approval-service.ts';
import { createAsyncService } from '../async/async-service.ts';
import { createRecordStore } from '../database/create-record-store.ts';
import { keyPrefixes, migrate } from '../database/migrate.ts';
import type { Migration } from '../database/migrate.ts';
import { openDriver } from '../database/open-driver.ts';
import { createDmlService } from '../dml/dml-service.ts';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { createFormulaService } from '../formula/formula-service.ts';
import { readProject } from '../project/read-project.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createQueryService } from '../soql/create-query-service.ts';
import { createClock } from './clock.ts';
import { deploy } from './deploy/deploy.ts';
import { defaultTimeZone, fiscalYearStartMonth } from './deploy/organization.ts';
import type { Clock, Org } from './org.ts';
import { loadProjectProgram } from './project-program.ts';
import { readSettings } from './settings.ts';
import type { LocalOrgSettings } from './settings.ts';
import type { Transaction } from './transaction.ts';

export interface OrgOptions {
  /** Folder of the SFDX project. */
  readonly projectDir: string;
  /** A file, made when it is not there, or `:memory:`. */
  readonly database: string;
  readonly clock?: Clock;
  /** Gets each fault in the project's files and goes on; by default the first is thrown. */
  readonly report?: (error: LocalOrgError) => void;
  /** Lets Apex that does not compile be left out instead of refusing all of it. */
  readonly allowBroken?: boolean;
  /** Lets Apex count which of its lines run (`Runtime.lineHits`). */
  readonly countsLines?: boolean;
  /** Told of asynchronous jobs that failed outside tests; their AsyncApexJob row tells as well. */
  readonly onJobFailure?: (jobId: string, fault: unknown) => void;
  /** Told of each transaction of a job when it ends, however it ends: what it used of its limits, and how long it took. */
  readonly onJobTransaction?: (tx: Transaction, milliseconds: number) => void;
}

export interface CreatedOrg extends Org {
  readonly settings: LocalOrgSettings;
  readonly migration: Migration;
  /** The project's Apex, compiled when first asked for. @throws ProgramErrors when it has mistakes */
  readonly program: LoadedProgram;
  readonly administratorId: string;
  close(): void;
}

/**
 * Deploys the project to the database and @returns the org. Apex is compiled when it is first needed, so that
 * looking at data needs none of it.
 */
export function createOrg(options: OrgOptions): CreatedOrg {
  const settings = readSettings(options.projectDir);
  const project = readProject(options.projectDir, options.report, settings.metadata);
  if (options.database !== ':memory:') mkdirSync(dirname(options.database), { recursive: true });
  const driver = openDriver(options.database);
  const clock = options.clock ?? createClock();
  const schema = buildSchema(project, {
    keyPrefixes: keyPrefixes(driver),
    ...(options.report === undefined ? {} : { report: options.report }),
  });
  const migration = migrate(driver, schema);
  const store = createRecordStore(driver, schema, () => clock.now());
  const deployed = deploy(project, store, clock.now());
  let program: LoadedProgram | null = null;
  const org: CreatedOrg = {
    project,
    schema,
    store,
    clock,
    settings,
    migration,
    id: deployed.organizationId,
    name: deployed.organizationName,
    administratorId: deployed.administratorId,
    fiscalYearStartMonth: fiscalYearStartMonth(project),
    defaultTimeZone,
    query: createQueryService({ schema, store }),
    dml: createDmlService({ store }),
    access: createAccessService({ project, schema, store }),
    formula: createFormulaService({ schema, store, project }),
    approval: createApprovalService({ project, store }),
    async: createAsyncService({
      store,
      runInTransaction: options.onJobTransaction === undefined ? runInTransaction : timed(options.onJobTransaction),
      loadUser,
      org: () => org,
      ...(options.onJobFailure === undefined
        ? {}
        : { onFailure: (job, fault) => options.onJobFailure?.(job.id, fault) }),
    }),
    get program() {
      return (program ??= loadProjectProgram(org, {
        allowBroken: options.allowBroken ?? false,
        countsLines: options.countsLines ?? false,
      }));
    },
    close: () => driver.close(),
  };
  return org;
}

function timed(tell: (tx: Transaction, milliseconds: number) => void): typeof runInTransaction {
  return (org, user, kind, work, options) => {
    const begun = performance.now();
    let seen: Transaction | null = null;
    try {
      return runInTransaction(org, user, kind, (tx) => work((seen = tx)), options);
    } finally {
      if (seen !== null) tell(seen, performance.now() - begun);
    }
  };
}
