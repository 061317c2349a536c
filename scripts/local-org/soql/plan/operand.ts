/** Something that can be compared, sorted, grouped or selected: a column, a formula or a function over one. */
import type { Field } from '../../schema/types.ts';
import type { Writer } from './emission.ts';
import type { FormulaUse } from './formula-use.ts';

/** How values of a kind are compared. */
export type ValueKind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'multipicklist';

export interface Operand {
  /** As messages name it. */
  readonly name: string;
  readonly kind: ValueKind;
  /** The field it reads; null for `COUNT()` and for the type of a polymorphic reference. */
  readonly field: Field | null;
  readonly write: Writer;
  /** What comparisons and sorting use: text folded to one case; else the same as `write`. */
  readonly writeComparable: Writer;
  /** Values compared with `writeComparable` must be folded too. */
  readonly isFolded: boolean;
  /** Set where the value cannot be had from SQL. */
  readonly formula: FormulaUse | null;
  readonly isAggregate: boolean;
}

export function valueKind(field: Field): ValueKind {
  switch (field.kind) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'id';
    // Points to a setup entity by its name in the local org's tables.
    case 'MetadataRelationship':
      return 'text';
    case 'Checkbox':
      return 'boolean';
    case 'Integer':
    case 'Number':
    case 'Currency':
    case 'Percent':
      return 'number';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'datetime';
    case 'Time':
      return 'time';
    case 'MultiselectPicklist':
      return 'multipicklist';
    default:
      return 'text';
  }
}
