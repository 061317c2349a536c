/** Which columns of a row make up a record, and the records around it. */
import type { SqlValue } from '../../database/driver.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { FormulaUse } from './formula-use.ts';

export type CellReader = (cell: SqlValue) => ApexValue;

export interface CompoundShape {
  readonly name: string;
  readonly type: 'System.Address' | 'System.Location';
  readonly parts: readonly { readonly name: string; readonly column: number; readonly read: CellReader | null }[];
}

export interface RecordShape {
  /** null for a polymorphic reference: the id tells the type. */
  readonly type: SObjectType | null;
  /** Column of the record's own id; a parent is absent where it is null. */
  readonly idColumn: number;
  /** Names, columns and readers (null: the cell as it is), side by side. */
  readonly names: string[];
  readonly columns: number[];
  readonly readers: (CellReader | null)[];
  readonly formulas: {
    readonly name: string;
    readonly use: FormulaUse;
    readonly read: ((value: ApexValue) => ApexValue) | null;
  }[];
  /** Addresses and places, made of their parts. */
  readonly compounds: CompoundShape[];
  readonly parents: Map<string, RecordShape>;
  /** TYPEOF: the shape by lower-case type name, else `otherwise`. */
  byType: { readonly types: ReadonlyMap<string, RecordShape>; readonly otherwise: RecordShape | null } | null;
}

export function emptyShape(type: SObjectType | null, idColumn: number): RecordShape {
  return {
    type,
    idColumn,
    names: [],
    columns: [],
    readers: [],
    formulas: [],
    compounds: [],
    parents: new Map(),
    byType: null,
  };
}
