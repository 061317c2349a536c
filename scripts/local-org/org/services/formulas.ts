/** Values of formulas over records. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { Transaction } from '../transaction.ts';

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
