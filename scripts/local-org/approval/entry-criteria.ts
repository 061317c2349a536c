/** Whether a record meets the criteria of a process or a step. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { criteriaFormula } from '../formula/criteria.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Criteria } from './process.ts';

/** No criteria: every record. */
export function meetsCriteria(tx: Transaction, record: SObjectValue, criteria: Criteria | null): boolean {
  if (criteria === null) return true;
  const formula = criteria.formula ?? criteriaFormula(tx.org.schema, record.type, criteria.items, criteria.logic);
  return tx.org.formula.evaluate(record.type.name, formula, record, { tx, isNew: false, old: record }) === true;
}
