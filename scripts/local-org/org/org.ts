/**
 * An org: a project deployed to a database. It holds the parts; the parts do not hold each other.
 * `createOrg` in `create-org.ts` wires them.
 */
import type { Project } from '../project/types.ts';
import type { Schema } from '../schema/types.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { AccessService } from './services/access.ts';
import type { ApprovalService } from './services/approvals.ts';
import type { FormulaService } from './services/formulas.ts';
import type { AsyncService } from './services/jobs.ts';
import type { ProgramService } from './services/program.ts';
import type { QueryService } from './services/queries.ts';
import type { DmlService } from './services/saving.ts';

/** Every "now" comes from here. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  set(milliseconds: number): void;
  /** Lets the clock run with the machine's again. */
  reset(): void;
}

export interface Org {
  readonly project: Project;
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly id: string;
  readonly name: string;
  /** First month of the fiscal year, 1 to 12, from the project's settings or the Organization row. */
  readonly fiscalYearStartMonth: number;
  readonly defaultTimeZone: string;
  readonly query: QueryService;
  readonly dml: DmlService;
  readonly access: AccessService;
  readonly formula: FormulaService;
  readonly approval: ApprovalService;
  readonly async: AsyncService;
  readonly program: ProgramService;
}
