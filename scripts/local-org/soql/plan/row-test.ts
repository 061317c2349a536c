/** A condition with formulas in it, made on one row: its SQL parts are columns of the row. */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { RunContext } from '../run/run-context.ts';
import type { ColumnList } from './column-list.ts';
import { readsFormula, writeCondition, type ConditionNode } from './condition.ts';
import type { FormulaUse } from './formula-use.ts';

/** Values of the row's formulas, computed when asked for. */
export type FormulaValues = (use: FormulaUse) => ApexValue;
export type PreparedTest = (row: readonly SqlValue[], formulas: FormulaValues) => boolean;
/** Prepared once for each run: the values compared with are looked at then. */
export type RowTest = (run: RunContext) => PreparedTest;

export function rowTest(node: ConditionNode, columns: ColumnList): RowTest {
  if (!readsFormula(node)) {
    const column = columns.add(`condition ${columns.size}`, (emission) => writeCondition(emission, node));
    return () => (row) => row[column] === 1;
  }
  switch (node.kind) {
    case 'formula':
      return (run) => {
        const test = node.prepare(run);
        return (_, formulas) => test(formulas(node.use));
      };
    case 'not': {
      const inner = rowTest(node.node, columns);
      return (run) => {
        const test = inner(run);
        return (row, formulas) => !test(row, formulas);
      };
    }
    case 'and':
    case 'or': {
      const inner = node.nodes.map((part) => rowTest(part, columns));
      return (run) => {
        const tests = inner.map((part) => part(run));
        return node.kind === 'and'
          ? (row, formulas) => tests.every((test) => test(row, formulas))
          : (row, formulas) => tests.some((test) => test(row, formulas));
      };
    }
    case 'sql':
      throw new Error('A condition without formulas is a column');
  }
}
