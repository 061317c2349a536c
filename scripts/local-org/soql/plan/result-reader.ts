/** What turns a cell of an aggregate query's result into a value. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { FieldExpression } from '../syntax.ts';
import type { Operand } from './operand.ts';
import { presentation } from './presentation.ts';
import type { CellReader } from './record-shape.ts';
import { cellReader } from './shape-builder.ts';

/** @returns null where the cell is the value */
export function resultReader(expression: FieldExpression, operand: Operand, store: RecordStore): CellReader | null {
  const name = expression.kind === 'function' ? expression.name : '';
  if (name === 'SUM' || name === 'AVG') return totalReader(name, operand);
  if (name === 'DAY_ONLY') return (cell) => (typeof cell === 'string' ? ApexDate.parse(cell) : null);
  if (expression.kind === 'function' && (name === 'TOLABEL' || name === 'FORMAT' || name === 'CONVERTCURRENCY')) {
    const [argument] = expression.arguments;
    const inner = argument === undefined ? null : resultReader(argument, operand, store);
    const { read } = presentation(expression, operand);
    if (read !== null) return (cell) => read(inner === null ? cell : inner(cell));
    return inner;
  }
  return operand.field === null ? null : cellReader(store, operand.field);
}

function totalReader(name: 'SUM' | 'AVG', { field }: Operand): CellReader {
  const isWhole = name === 'SUM' && field?.kind === 'Integer';
  const scale = name === 'SUM' ? (field?.scale ?? 0) : null;
  return (cell) => {
    if (typeof cell !== 'number' && typeof cell !== 'bigint') return null;
    return isWhole ? Number(cell) : decimal(Number(cell), scale);
  };
}

/** Sums are made in binary: their last digits mean nothing. Values may have more decimals than their field. */
function decimal(value: number, scale: number | null): ApexDecimal {
  if (scale === null) return ApexDecimal.of(String(value));
  const shown = value.toFixed(Math.min(scale, 20));
  const meant = value.toPrecision(15);
  return ApexDecimal.of(Number(shown) === Number(meant) || Number(shown) === value ? shown : meant).strip(0);
}
