/** What follows the records in `Database.insert(records, …)`: all-or-none, DMLOptions, an external id, an access level. */
import type { DmlOptions } from '../../../org/services.ts';
import type { Transaction } from '../../../org/transaction.ts';
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

/** @param given the arguments after the records, in any of the orders the overloads have */
export function dmlOptions(tx: Transaction, given: readonly unknown[]): DmlOptions {
  let allOrNone = true;
  let level: 'user' | 'system' = 'system';
  let externalIdField: string | undefined;
  for (const value of given) {
    if (typeof value === 'boolean') allOrNone = value;
    else if (value instanceof AccessLevelValue) level = value.level;
    else if (value instanceof FieldToken) externalIdField = value.field.name;
    // DMLOptions without OptAllOrNone save what they can. Apex Reference, "DMLOptions Class".
    else if (value instanceof PlatformRecord) allOrNone = value.get(tx, 'OptAllOrNone') === true;
  }
  return {
    allOrNone,
    access: level,
    sharing: level === 'user' ? 'with' : tx.sharing,
    ...(externalIdField === undefined ? {} : { externalIdField }),
  };
}
