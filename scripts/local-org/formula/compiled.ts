/** What the compiler makes of a formula, and what a run of it needs. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Field, SObjectType } from '../schema/types.ts';
import type { FormulaType, FormulaValue } from './values.ts';

/** A field that a formula reads: the references on the way, then the field itself. */
export interface FieldReference {
  readonly steps: readonly ReferenceStep[];
  readonly field: Field;
}

/** One hop to a parent; `target` decides which object's fields are meant where the reference is polymorphic. */
export interface ReferenceStep {
  readonly field: Field;
  readonly target: SObjectType;
  /** Named as in `Owner:Queue`: a parent of another object counts as none. */
  readonly isNamed?: boolean;
}

/** A field by itself, as VLOOKUP takes it. */
export interface ObjectField {
  readonly object: SObjectType;
  readonly field: Field;
}

/** One record being evaluated. */
export interface Scope {
  readonly tx: Transaction;
  readonly record: SObjectValue;
  readonly old: SObjectValue | null;
  readonly isNew: boolean;
  readonly session: FormulaReader;
}

/** Reads what a formula refers to; keeps parents between the records of one batch. */
export interface FormulaReader {
  read(scope: Scope, from: SObjectValue | null, reference: FieldReference, blanksAsZero: boolean): FormulaValue;
  /** The user's row, profile, role, organization, or the effective custom setting; null when there is none. */
  globalRecord(scope: Scope, name: string): SObjectValue | null;
  /** The field of the object's first record whose name field has the value; null where none has. */
  lookUp(scope: Scope, wanted: ObjectField, named: Field, value: FormulaValue): FormulaValue;
}

export interface Compiled {
  readonly type: FormulaType;
  readonly run: (scope: Scope) => FormulaValue;
  /** Set when the expression is a field of the record or of a parent. */
  readonly reference?: FieldReference;
  /** Set for `$ObjectType.Zip__c.Fields.State__c`, which stands for the field of no record. */
  readonly objectField?: ObjectField;
  /** How it is written, for messages. */
  readonly text: string;
}

/** A whole formula with the fields it reads. */
export interface CompiledFormula extends Compiled {
  readonly references: readonly FieldReference[];
}
