/** A formula field that a query reads: evaluated in JavaScript from a record with all that the formula reads. */
import type { Field, SObjectType } from '../../schema/types.ts';
import type { RecordShape } from './record-shape.ts';

export interface FormulaUse {
  /** Among the formulas of the query. */
  readonly index: number;
  readonly object: SObjectType;
  readonly field: Field;
  /** Record the formula is evaluated on. Filled once the formula's own fields are planned. */
  shape: RecordShape;
}
