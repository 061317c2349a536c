/** What the parts of one query's plan share: names for tables, the formulas met, every field used. */
import type { Field, Schema, SObjectType } from '../../schema/types.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { FormulaService } from '../../org/services/formulas.ts';
import type { Position } from '../../apex/syntax/nodes.ts';
import type { FormulaUse } from './formula-use.ts';
import type { ColumnList } from './column-list.ts';

/** A field that a query reads, for the access checks. `field` is null for the object alone. */
export interface FieldUse {
  readonly object: SObjectType;
  readonly field: Field | null;
  /** As written in the query. */
  readonly name: string;
  /** In the SELECT list; the others filter, sort or group. */
  readonly isSelected: boolean;
}

/** Shared by a query and everything inside it: aliases never meet, and all uses are checked together. */
export class PlanContext {
  readonly uses: FieldUse[] = [];
  /** Set while the SELECT list is planned. */
  isSelecting = false;
  /** Set while a formula's own fields are planned: the platform does not check those. */
  isInsideFormula = false;
  /** Place of what is planned, for messages about dynamic queries. */
  at: Position | null = null;
  private aliases = 0;

  constructor(
    readonly schema: Schema,
    readonly store: RecordStore,
    readonly formula: FormulaService,
    readonly bringsRecordType = false,
  ) {}

  alias(): string {
    return `t${this.aliases++}`;
  }

  use(object: SObjectType, field: Field | null, name: string): void {
    if (!this.isInsideFormula) this.uses.push({ object, field, name, isSelected: this.isSelecting });
  }
}

/** One SELECT statement within the plan: its columns and its formulas. */
export interface StatementParts {
  readonly context: PlanContext;
  readonly columns: ColumnList;
  readonly formulas: FormulaUse[];
  /** Text of the joins, in the order they were needed. */
  readonly joins: string[];
}
