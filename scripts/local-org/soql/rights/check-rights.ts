/**
 * Object and field permissions of a query. In user mode every clause counts and the platform answers as if the
 * field were not there; WITH SECURITY_ENFORCED looks at SELECT and FROM only.
 * Apex Developer Guide, "Enforce User Mode for Database Operations", "Filter SOQL Queries Using WITH SECURITY_ENFORCED".
 */
import type { Transaction } from '../../org/transaction.ts';
import type { FieldUse } from '../plan/plan-context.ts';
import { noSuchColumn, noSuchObject, queryError } from '../query-error.ts';

export function checkUserMode(tx: Transaction, uses: readonly FieldUse[]): void {
  for (const use of uses) {
    if (isAllowed(tx, use)) continue;
    throw use.field === null ? noSuchObject(use.object.name) : noSuchColumn(use.name, use.object.name);
  }
}

export function checkSecurityEnforced(tx: Transaction, uses: readonly FieldUse[]): void {
  const isHidden = uses.some((use) => (use.field === null || use.isSelected) && !isAllowed(tx, use));
  if (isHidden) throw queryError('Insufficient permissions: secure query included inaccessible field');
}

function isAllowed(tx: Transaction, { object, field }: FieldUse): boolean {
  const { access } = tx.org;
  if (field === null) return access.object(tx, object.name).read;
  return access.field(tx, object.name, field.name).read;
}
