/** An org for tests of saves: real schema, store, formulas and DML; access and triggers as the test says. */
import { strict as assert } from 'node:assert';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { createApprovalService, type ApprovalParts } from '../approval/approval-service.ts';
import { createAsyncService } from '../async/async-service.ts';
import { createTransaction, runInTransaction } from '../apex/runtime/transaction.ts';
import { createRecordStore } from '../database/create-record-store.ts';
import { migrate } from '../database/migrate.ts';
import { openDriver } from '../database/open-driver.ts';
import { unsupported } from '../errors/catalogue.ts';
import { unsupportedPlatform } from '../errors/unsupported-platform.ts';
import { createFormulaService } from '../formula/formula-service.ts';
import type { Org } from '../org/org.ts';
import type { ProgramService } from '../org/services/program.ts';
import type { DmlOperation, DmlOptions, RowResult, TriggerBatch } from '../org/services/saving.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { projectOf } from '../project/project-of.testing.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { createDmlService } from './dml-service.ts';

export type Trigger = (tx: Transaction, batch: TriggerBatch) => void;

export const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);

export class TrialOrg {
  readonly org: Org;
  readonly tx: Transaction;
  /** `Account before insert` → what runs. */
  readonly triggers = new Map<string, Trigger>();
  readonly admins = new Set<string>();
  /** Ids the user may not change (`read <id>`: nor see), objects and fields denied in user mode. */
  readonly denied = new Set<string>();
  now = NOW;

  constructor(files: Readonly<Record<string, string>> = {}, send?: ApprovalParts['send']) {
    const project = projectOf(files);
    const schema = buildSchema(project);
    const driver = openDriver(':memory:');
    migrate(driver, schema);
    const store = createRecordStore(driver, schema, () => this.now);
    const dml = createDmlService({ store });
    const formula = createFormulaService({ schema, store, project });
    const approval = createApprovalService({ project, store, ...(send === undefined ? {} : { send }) });
    const async = createAsyncService({
      store,
      runInTransaction,
      org: () => this.org,
      loadUser: (_, id) => userOf(id),
    });
    const everything = { read: true, create: true, edit: true, delete: true, viewAll: true };
    const access = {
      object: (_: Transaction, name: string) => ({
        ...everything,
        create: !this.denied.has(name),
        edit: !this.denied.has(name),
        modifyAll: false,
      }),
      field: (_: Transaction, object: string, name: string) => ({
        read: true,
        edit: !this.denied.has(`${object}.${name}`),
      }),
      permitted: (_: Transaction, __: string, ids: readonly string[], level: string) =>
        new Set(ids.filter((id) => !this.denied.has(level === 'read' ? `read ${id}` : id))),
      userPermission: (tx: Transaction) => this.admins.has(tx.user.id),
      customPermission: () => false,
      defaultRecordType: () => null,
      invalidate: () => undefined,
    } as unknown as Org['access'];
    this.org = {
      project,
      schema,
      store,
      dml,
      formula,
      approval,
      async,
      access,
      program: this.program(),
      id: '00D000000000001EAA',
      name: 'Trial',
      clock: { now: () => this.now, set: () => undefined, reset: () => undefined },
      fiscalYearStartMonth: 1,
      defaultTimeZone: 'UTC',
      query: null as never,
    };
    this.tx = createTransaction(this.org, userOf('005000000000001AAA'), 'sync');
  }

  /** A record in memory. */
  record(object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
    const type = this.org.schema.object(object);
    assert.ok(type, object);
    const record = new SObjectValue(type);
    for (const [name, value] of Object.entries(values))
      record.fields.set(type.fields.get(name.toLowerCase())?.name ?? assert.fail(`${object}.${name}`), value);
    return record;
  }

  save(
    operation: DmlOperation,
    records: SObjectValue | readonly SObjectValue[],
    options: Partial<DmlOptions> = {},
  ): RowResult[] {
    const list = records instanceof SObjectValue ? [records] : records;
    return this.org.dml.save(this.tx, operation, list, {
      allOrNone: true,
      access: 'system',
      sharing: 'without',
      ...options,
    });
  }

  /** Inserts and expects success. @returns the record with its id. */
  insert(object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
    const record = this.record(object, values);
    const [result] = this.save('insert', record);
    assert.deepEqual(result?.errors, []);
    return record;
  }

  /** A field as it is in the database. */
  stored(record: SObjectValue, name: string): ApexValue {
    return this.org.store.load(record.type, [record.id!], { includeDeleted: true })[0]?.fields.get(name) ?? null;
  }

  /** Rows of an object that are not deleted. */
  rows(object: string): SObjectValue[] {
    const type = this.org.schema.object(object)!;
    const ids = this.org.store.driver.prepare(`SELECT "Id" FROM ${this.org.store.table(type)} ORDER BY "Id"`).all();
    return this.org.store.load(
      type,
      ids.map(([id]) => String(id)),
    );
  }

  on(event: string, trigger: Trigger): void {
    this.triggers.set(event, trigger);
  }

  as(userId: string): void {
    this.tx.user = userOf(userId);
  }

  private program(): ProgramService {
    const key = (batch: Pick<TriggerBatch, 'object' | 'timing' | 'operation'>): string =>
      `${batch.object} ${batch.timing} ${batch.operation}`;
    return {
      fireTriggers: (tx: Transaction, batch: TriggerBatch) => {
        tx.triggerDepth++;
        try {
          this.triggers.get(key(batch))?.(tx, batch);
        } finally {
          tx.triggerDepth--;
        }
      },
      eventTriggers: (object: string) =>
        this.triggers.has(key({ object, operation: 'insert', timing: 'after' })) ? ['Trial'] : [],
      hasTriggers: (object: string, operation: TriggerBatch['operation'], timing: TriggerBatch['timing']) =>
        this.triggers.has(key({ object, operation, timing })),
      invoke: (_: Transaction, target: object, slot: string, args: readonly ApexValue[]) =>
        (target as Record<string, (...values: readonly ApexValue[]) => ApexValue>)[slot]!.apply(target, [...args]) ??
        null,
      classInfo: () => null,
      freeze: () => {
        throw unsupported(unsupportedPlatform.jsonType, ['Job']);
      },
    } as unknown as ProgramService;
  }
}

export function userOf(id: string): CurrentUser {
  return {
    id,
    profileId: '',
    roleId: null,
    name: id,
    locale: 'en_US',
    timeZone: 'America/Los_Angeles',
    language: 'en_US',
  };
}
