/** What follows the records in `Database.insert(records, …)`: all-or-none, DMLOptions, an external id, an access level. */
import type { DmlOptions } from '../../../org/services/saving.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { AccessLevelValue } from '../access-level.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import { FieldToken } from '../schema/tokens.ts';

export const dmlOptionsClasses: readonly PlatformClass[] = [
  recordClass('Database.DMLOptions', {}, () => ({
    AssignmentRuleHeader: new PlatformRecord('Database.DMLOptions.AssignmentRuleHeader'),
    DuplicateRuleHeader: new PlatformRecord('Database.DMLOptions.DuplicateRuleHeader'),
    EmailHeader: new PlatformRecord('Database.DMLOptions.EmailHeader'),
  })),
  recordClass('Database.DMLOptions.AssignmentRuleHeader'),
  recordClass('Database.DMLOptions.DuplicateRuleHeader'),
  recordClass('Database.DMLOptions.EmailHeader'),
];

/** What `record.setOptions` gave. */
export const recordOptions = new WeakMap<SObjectValue, PlatformRecord>();

type Allowances = Pick<DmlOptions, 'truncatesText' | 'allowsDuplicates'>;

/** @returns what the records' own options allow: those of the first that has some. Apex Reference, "SObject Class", setOptions */
export function allowancesOf(tx: Transaction, records: readonly SObjectValue[]): Allowances {
  for (const record of records) {
    const options = recordOptions.get(record);
    if (options !== undefined) return allowances(tx, options);
  }
  return {};
}

function allowances(tx: Transaction, options: PlatformRecord): Allowances {
  const duplicates = options.get(tx, 'DuplicateRuleHeader');
  return {
    truncatesText: options.get(tx, 'AllowFieldTruncation') === true,
    allowsDuplicates: duplicates instanceof PlatformRecord && duplicates.get(tx, 'AllowSave') === true,
  };
}

/** @param given the arguments after the records, in any of the orders the overloads have */
export function dmlOptions(tx: Transaction, given: readonly unknown[]): DmlOptions {
  let allOrNone = true;
  let level: 'user' | 'system' = 'system';
  let externalIdField: string | undefined;
  let allowed: Allowances = {};
  for (const value of given) {
    if (typeof value === 'boolean') allOrNone = value;
    else if (value instanceof AccessLevelValue) level = value.level;
    else if (value instanceof FieldToken) externalIdField = value.field.name;
    // DMLOptions without OptAllOrNone save what they can. Apex Reference, "DMLOptions Class".
    else if (value instanceof PlatformRecord) {
      allOrNone = value.get(tx, 'OptAllOrNone') === true;
      allowed = allowances(tx, value);
    }
  }
  return {
    allOrNone,
    access: level,
    sharing: level === 'user' ? 'with' : tx.sharing,
    ...allowed,
    ...(externalIdField === undefined ? {} : { externalIdField }),
  };
}
