/** Saving records: DML with the whole save order. */
import type { ApexException } from '../../apex/values/exception.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { AccessLevel, SharingContext, Transaction } from '../transaction.ts';

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
  /** What the records were, by id, before the save that set off a field update: their update triggers' `Trigger.old`. */
  readonly before?: ReadonlyMap<string, SObjectValue> | undefined;
  /** `AllowFieldTruncation`: text that is too long is cut. */
  readonly truncatesText?: boolean;
  /** `DuplicateRuleHeader.AllowSave`: duplicates that a rule only warns of are saved. */
  readonly allowsDuplicates?: boolean;
  /** A delete that is part of a merge: the record that stays, to which the relatives of the deleted ones move. */
  readonly mergesInto?: string;
  /** Gets the ids of the relatives that a merge moves. */
  readonly movedRelatives?: Set<string>;
  /** A lead's save when it is converted: may write the fields that say what it became. */
  readonly isConversion?: boolean;
  /** A roll-up's save of the parent: may write summary fields, is not stopped by a lock. */
  readonly isRollUp?: boolean;
  /** Lines of a quote or an opportunity that follow those they are synced with. */
  readonly isSync?: boolean;
}

export interface DmlError {
  /** Platform status code, `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  /** What a duplicate rule found. */
  readonly duplicates?: Duplicates;
}

/** Apex Reference, "DuplicateResult Class", "MatchResult Class", "MatchRecord Class". */
export interface Duplicates {
  readonly rule: string;
  readonly object: string;
  /** It may be saved all the same. */
  readonly isAllowed: boolean;
  readonly results: readonly { readonly rule: string; readonly matches: readonly DuplicateMatch[] }[];
}

export interface DuplicateMatch {
  readonly record: SObjectValue;
  /** Names of fields, each with `SAME`, `DIFFERENT` or `NULL`. */
  readonly differences: readonly (readonly [string, string])[];
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
  /** `Database.emptyRecycleBin`: deleted records can no longer be restored; others stay as they are, with an error. */
  emptyFromBin(tx: Transaction, records: readonly SObjectValue[]): RowResult[];
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
  /** The one trigger that is to run, of those on an event; without it all do. */
  readonly only?: string;
  /** The trigger that runs now; the program says so. */
  running?: string;
  /** null where the platform gives null (Trigger.new of a delete). */
  readonly newRecords: SObjectValue[] | null;
  readonly oldRecords: SObjectValue[] | null;
}
