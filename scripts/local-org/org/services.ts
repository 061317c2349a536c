/** What each part of an org offers the others. */
import type { SoqlQuery, SoslSearch } from '../soql/syntax.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexException } from '../apex/values/exception.ts';
import type { Field, SObjectType } from '../schema/types.ts';
import type { ClassInfo } from '../apex/runtime/class-info.ts';
import type { AccessLevel, SharingContext, Transaction } from './transaction.ts';

// ── Queries ─────────────────────────────────────────────────────────────────

export interface QueryOptions {
  readonly access: AccessLevel;
  readonly sharing: SharingContext;
  /** Values of `:binds`, by index and text. */
  readonly bind: (index: number, text: string) => ApexValue;
  /** What the platform asks for a job is not counted against the job's limits. */
  readonly isUncounted?: boolean;
}

export interface QueryService {
  /** Parses and checks dynamic SOQL; a fault is a System.QueryException in Salesforce's words. */
  parse(tx: Transaction, text: string): SoqlQuery;
  /**
   * Runs a query, counted against the transaction's limits (1 query, its rows).
   * Aggregates give `AggregateResult` records; `SELECT COUNT()` gives no records and its count in `size`.
   */
  run(
    tx: Transaction,
    query: SoqlQuery,
    options: QueryOptions,
  ): { readonly records: SObjectValue[]; readonly size: number };
  /** Parses dynamic SOSL, as `parse` does queries. */
  parseSearch(tx: Transaction, text: string): SoslSearch;
  /** One list of records per RETURNING object. */
  search(tx: Transaction, search: SoslSearch, options: QueryOptions): SObjectValue[][];
}

// ── DML ─────────────────────────────────────────────────────────────────────

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions {
  readonly allOrNone: boolean;
  readonly access: AccessLevel;
  readonly sharing: SharingContext;
  /** Canonical field name for upsert; `Id` when none was given. */
  readonly externalIdField?: string;
  /** Internal saves (approval field updates, seeding) that are not counted as a DML statement. */
  readonly isUncounted?: boolean;
  /** Writes audit fields as given (seed data). */
  readonly setsAuditFields?: boolean;
  /** An approval's field update: triggers fire again; validation rules, locks and read-only fields do not stop it. */
  readonly isFieldUpdate?: boolean;
  /** `AllowFieldTruncation`: text that is too long is cut. */
  readonly truncatesText?: boolean;
  /** `DuplicateRuleHeader.AllowSave`: duplicates that a rule only warns of are saved. */
  readonly allowsDuplicates?: boolean;
  /** A delete that is part of a merge: the record that stays, to which the relatives of the deleted ones move. */
  readonly mergesInto?: string;
  /** A lead's save when it is converted: may write the fields that say what it became. */
  readonly isConversion?: boolean;
  /** A roll-up's save of the parent: may write summary fields, is not stopped by a lock. */
  readonly isRollUp?: boolean;
}

export interface DmlError {
  /** Platform status code, `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface RowResult {
  readonly id: string | null;
  readonly isSuccess: boolean;
  /** For upsert. */
  readonly isCreated: boolean;
  readonly errors: readonly DmlError[];
}

/** What `Database.LeadConvert` asks for. */
export interface LeadConversion {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly ownerId: string | null;
  readonly convertedStatus: string | null;
  readonly opportunityName: string | null;
  readonly doNotCreateOpportunity: boolean;
  readonly overwriteLeadSource: boolean;
}

export interface LeadConversionResult {
  readonly leadId: string | null;
  /** What the lead became; null when it was not converted, or made no opportunity. */
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly DmlError[];
}

export interface DmlService {
  /**
   * Runs one DML statement through the whole save order, in chunks of 200 per object type.
   * Ids and defaults are written back onto the records given. Never throws for a row's own fault:
   * with `allOrNone` one bad row undoes them all, and every result tells.
   */
  save(tx: Transaction, operation: DmlOperation, records: readonly SObjectValue[], options: DmlOptions): RowResult[];
  merge(tx: Transaction, master: SObjectValue, duplicates: readonly SObjectValue[], options: DmlOptions): RowResult[];
  /** `Database.insertImmediate`, `deleteImmediate`: rows of big objects, by their index. */
  immediately(
    tx: Transaction,
    operation: 'insert' | 'delete',
    records: readonly SObjectValue[],
    options: DmlOptions,
  ): RowResult[];
  /** `Database.emptyRecycleBin`: deleted records can no longer be restored; others stay as they are. */
  emptyFromBin(tx: Transaction, records: readonly SObjectValue[]): void;
  /** @returns one result a lead */
  convertLeads(tx: Transaction, requests: readonly LeadConversion[], options: DmlOptions): LeadConversionResult[];
  /** The DmlException a failed statement raises (`Insert failed. First exception on row 0; first error: …`). */
  exceptionFor(
    operation: DmlOperation | 'merge' | 'convertLead',
    records: readonly SObjectValue[],
    results: readonly RowResult[],
  ): ApexException;
}

/** Called by the save order; the program fires the project's triggers. */
export interface TriggerBatch {
  readonly object: string;
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly timing: 'before' | 'after';
  /** The trigger that runs now; the program says so. */
  running?: string;
  /** null where the platform gives null (Trigger.new of a delete). */
  readonly newRecords: SObjectValue[] | null;
  readonly oldRecords: SObjectValue[] | null;
}

// ── Access ──────────────────────────────────────────────────────────────────

export interface ObjectAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface AccessService {
  object(tx: Transaction, object: string): ObjectAccess;
  field(tx: Transaction, object: string, field: string): { readonly read: boolean; readonly edit: boolean };
  /** `ViewSetup`, `ModifyAllData`, `ApiEnabled` … */
  userPermission(tx: Transaction, name: string): boolean;
  customPermission(tx: Transaction, name: string): boolean;
  apexClass(tx: Transaction, name: string): boolean;
  /** @returns the developer name of the record type that the user's profile gives new records, or null */
  defaultRecordType(tx: Transaction, object: string): string | null;
  tab(tx: Transaction, name: string): 'Visible' | 'Available' | 'Hidden';
  app(tx: Transaction, name: string): boolean;
  /**
   * The rows of an object the current user may read under sharing, as an SQL condition over `alias`,
   * or null when all rows are visible.
   */
  visibleRows(
    tx: Transaction,
    object: string,
    alias: string,
    level?: 'read' | 'edit',
  ): { readonly sql: string; readonly values: readonly (string | number)[] } | null;
  /** @returns those of the ids the user may act on that way. */
  permitted(
    tx: Transaction,
    object: string,
    ids: readonly string[],
    level: 'read' | 'edit' | 'delete' | 'transfer',
  ): ReadonlySet<string>;
  /** @returns the users that an id of a user, group, queue or role group stands for; none for other ids. */
  usersOf(id: string): readonly string[];
  /** Called after users, roles, groups, assignments or shares change. */
  invalidate(): void;
}

// ── Formulas ────────────────────────────────────────────────────────────────

export interface FormulaContext {
  readonly tx: Transaction;
  readonly isNew: boolean;
  readonly old: SObjectValue | null;
  /** The field the formula belongs to, when the caller knows it: decides kind and scale of the result. */
  readonly field?: Field;
}

export interface FormulaService {
  /** Value of a formula over a record of an object, named or given; parents are read as needed, in system mode, uncounted. */
  evaluate(object: string | SObjectType, formula: string, record: SObjectValue, context: FormulaContext): ApexValue;
  /** The same over many records of one object: parents are read once a relationship, not once a record. */
  evaluateMany(
    object: string | SObjectType,
    formula: string,
    records: readonly SObjectValue[],
    contextOf: (record: SObjectValue, index: number) => FormulaContext,
    field?: Field,
  ): ApexValue[];
  /** Fields a formula reads, as paths from its object: what a query must load to evaluate it. */
  fieldsOf(object: string | SObjectType, formula: string): readonly (readonly string[])[];
}

// ── Approval ────────────────────────────────────────────────────────────────

export interface ApprovalSubmission {
  readonly objectId: string;
  readonly comments: string | null;
  readonly submitterId: string | null;
  readonly processName: string | null;
  readonly skipEntryCriteria: boolean;
  readonly nextApproverIds: readonly string[];
}
export interface ApprovalDecision {
  readonly workitemId: string;
  readonly action: 'Approve' | 'Reject' | 'Removed';
  readonly comments: string | null;
  readonly nextApproverIds: readonly string[];
}
export interface ApprovalOutcome {
  readonly isSuccess: boolean;
  readonly entityId: string;
  readonly instanceId: string | null;
  readonly instanceStatus: 'Pending' | 'Approved' | 'Rejected' | 'Removed' | null;
  readonly newWorkitemIds: readonly string[];
  readonly errors: readonly DmlError[];
}
export interface ApprovalService {
  submit(tx: Transaction, submission: ApprovalSubmission): ApprovalOutcome;
  decide(tx: Transaction, decision: ApprovalDecision): ApprovalOutcome;
  isLocked(tx: Transaction, recordId: string): boolean;
  /** @returns those of the records that the current user may not edit because an approval locks them. */
  lockedFor(tx: Transaction, recordIds: readonly string[]): ReadonlySet<string>;
  /** @returns why it could not be done; nothing when it was */
  setLocked(tx: Transaction, recordId: string, isLocked: boolean): readonly DmlError[];
  /**
   * Runs actions of the object's workflow, by name and type (`FieldUpdate`, `Alert`), for a record as it is stored.
   * @returns what the field updates write, to be saved by the caller; null when they write nothing
   */
  actionsOn(
    tx: Transaction,
    record: SObjectValue,
    actions: readonly { readonly name: string; readonly type: string }[],
  ): SObjectValue | null;
}

// ── Asynchronous work ───────────────────────────────────────────────────────

/** A record that was saved: how it is, and how it was. */
export interface RecordChange {
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly record: SObjectValue;
  readonly old: SObjectValue | null;
}

/** What `System.AsyncOptions` asks for. */
export interface QueueableOptions {
  readonly delayMinutes: number;
  /** How long a chain of jobs may be; null: as long as it likes. */
  readonly maximumDepth: number | null;
  /** No two jobs of one signature wait or run; null for none. */
  readonly signature: string | null;
}

export interface AsyncService {
  enqueueJob(tx: Transaction, job: object, options: QueueableOptions): string;
  future(tx: Transaction, run: () => void, className: string, methodName: string): void;
  executeBatch(tx: Transaction, batch: object, scope: number): string;
  schedule(tx: Transaction, name: string, cron: string, job: object): string;
  /** `System.scheduleBatch`: a batch that starts in so many minutes. @returns the CronTrigger's id */
  scheduleBatch(tx: Transaction, batch: object, name: string, minutes: number, scope: number): string;
  /** Ids of batches that wait in the flex queue, in their order. */
  flexQueue(): readonly string[];
  /** Puts a waiting batch before another (null: at the end). @returns whether its place changed */
  moveInFlexQueue(jobId: string, before: string | null): boolean;
  abort(tx: Transaction, jobId: string): void;
  /** @param callback told when the events are delivered, or fail to be; null for nobody */
  publish(tx: Transaction, events: readonly SObjectValue[], callback?: object | null): RowResult[];
  /** Tells of saved records whose object has a change event: when the transaction commits, or the test delivers. */
  captureChanges(tx: Transaction, changes: readonly RecordChange[]): void;
  /** `Test.getEventBus().fail()`: the events that wait are not delivered, their callbacks are told. */
  failDelivery(tx: Transaction): void;
  /** Work of the platform's own, after the commit: a transaction a step, without a row that tells of it. */
  later(tx: Transaction, steps: readonly ((inner: Transaction) => void)[]): void;
  /**
   * Runs what is waiting. Outside of tests to the end; in a test what was enqueued so far, each job to its end: jobs
   * that those enqueue go on waiting.
   */
  drain(tx: Transaction | null): void;
  /** Delivers the events that wait, and nothing else: `Test.getEventBus().deliver()`. */
  deliver(tx: Transaction): void;
  /** Forgets what waits: the test that enqueued it is over. */
  discard(tx: Transaction): void;
  /**
   * Runs one step of what is waiting: a job that has no steps, or a batch's start, one of its scopes or its finish.
   * The server takes a step at a time and answers in between.
   * @returns whether more can run now
   */
  step(): boolean;
  /** Called once by the process that looks after an org: tells the truth about jobs that an earlier one left. */
  recover(): void;
}

// ── The compiled program ────────────────────────────────────────────────────

export interface InvocableParameter {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly isRequired: boolean;
  readonly type: ApexType;
}

export interface InvocableAction {
  /** Of the class. */
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly inputs: readonly InvocableParameter[];
  readonly outputs: readonly InvocableParameter[];
}

/** A class that answers requests to its part of `/services/apexrest`. */
export interface RestResource {
  readonly className: string;
  /** `/orders/*` */
  readonly urlMapping: string;
  /** `GET`, `POST` … */
  readonly methods: readonly string[];
}

type NamedTexts = readonly (readonly [name: string, text: string])[];

export interface RestCall {
  /** One of the resource's methods. */
  readonly verb: string;
  /** What follows `/services/apexrest`, without the query. */
  readonly uri: string;
  readonly headers: NamedTexts;
  readonly parameters: NamedTexts;
  /** Empty when the request names none. */
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
}

export type RestReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: NamedTexts;
      readonly body: string | Uint8Array;
    }
  /** A body of that type is not read; no Apex was run. */
  | { readonly kind: 'unsupported'; readonly contentType: string }
  /** The body does not fit the method's parameters; no Apex was run. */
  | { readonly kind: 'unreadable'; readonly message: string }
  /** Apex set a status that no response can have. */
  | { readonly kind: 'badStatus'; readonly status: number };

export interface ProgramService {
  /** Fires the object's triggers for one chunk of at most 200. */
  fireTriggers(tx: Transaction, batch: TriggerBatch): void;
  hasTriggers(object: string, operation: TriggerBatch['operation'], timing: TriggerBatch['timing']): boolean;
  /**
   * Calls a static method with JSON-shaped arguments, as an LWC or a REST client does, and
   * @returns its JSON-shaped result. Throws ApexException.
   */
  callAuraEnabled(tx: Transaction, className: string, method: string, args: Readonly<Record<string, unknown>>): unknown;
  /** What a class offers to flows, agents and the Actions API; null when it has no invocable method. */
  invocable(tx: Transaction, className: string): InvocableAction | null;
  /** Calls it with JSON-shaped rows. @returns a row of outputs for each. Throws ApexException. */
  callInvocable(
    tx: Transaction,
    className: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): (Readonly<Record<string, unknown>> | null)[];
  /** As `callInvocable`, with Apex values in its rows. */
  invokeFromApex(
    tx: Transaction,
    className: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): (Readonly<Record<string, unknown>> | null)[];
  /** @param path what follows `/services/apexrest`; @returns the class that is mapped to it, or null */
  restResource(tx: Transaction, path: string): RestResource | null;
  /** Calls the resource's method for a request. Throws ApexException. */
  callRest(tx: Transaction, resource: RestResource, call: RestCall): RestReply;
  executeAnonymous(tx: Transaction, source: string): void;
  /** Instance of a class by name, as Type.newInstance gives it; null when there is none. */
  newInstance(tx: Transaction, className: string): object | null;
  /** What is known of a project class, `Outer.Inner` in any case; null when there is none. */
  classInfo(tx: Transaction, className: string): ClassInfo | null;
  /** An object of a project class as text, to be made again by `thaw` in another process. */
  freeze(tx: Transaction, object: object): string;
  thaw(tx: Transaction, className: string, text: string): object;
  /** Invokes an instance method of a user object by its slot (`execute/1:queueable`). */
  invoke(tx: Transaction, target: object, slot: string, args: readonly ApexValue[]): ApexValue;
}
