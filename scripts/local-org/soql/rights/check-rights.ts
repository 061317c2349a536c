/**
 * Object and field permissions of a query. In user mode every clause counts and the platform answers as if the
 * field were not there; WITH SECURITY_ENFORCED looks at SELECT and FROM only.
 * Apex Developer Guide, "Enforce User Mode for Database Operations", "Filter SOQL Queries Using WITH SECURITY_ENFORCED".
 */
import type { ApexException } from '../../apex/values/exception.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { FieldUse } from '../plan/plan-context.ts';
import { noSuchColumn, noSuchObject, queryError } from '../query-error.ts';

export function checkUserMode(tx: Transaction, uses: readonly FieldUse[]): void {
  const hidden = uses.filter((use) => !isAllowed(tx, use));
  const [first] = hidden;
  if (first === undefined) return;
  const error = first.field === null ? noSuchObject(first.object.name) : noSuchColumn(first.name, first.object.name);
  throw withInaccessible(error, hidden);
}

export function checkSecurityEnforced(tx: Transaction, uses: readonly FieldUse[]): void {
  const hidden = uses.filter((use) => (use.field === null || use.isSelected) && !isAllowed(tx, use));
  if (hidden.length > 0)
    throw withInaccessible(queryError('Insufficient permissions: secure query included inaccessible field'), hidden);
}

/** All that the user may not see is told, not only the first. Apex Reference, "QueryException". */
function withInaccessible(error: ApexException, uses: readonly FieldUse[]): ApexException {
  const fields = new Map<string, string[]>();
  for (const { object, field } of uses) {
    const known = fields.get(object.name) ?? [];
    fields.set(object.name, known);
    if (field !== null && !known.includes(field.name)) known.push(field.name);
  }
  error.inaccessibleFields = fields;
  return error;
}

function isAllowed(tx: Transaction, { object, field }: FieldUse): boolean {
  const { access } = tx.org;
  if (field === null) return access.object(tx, object.name).read;
  return access.field(tx, object.name, field.name).read;
}
