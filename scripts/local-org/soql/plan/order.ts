/**
 * ORDER BY. Nulls come first in either direction unless the query says where; picklists sort in the order of
 * their values. SOQL and SOSL Reference, "ORDER BY": "NULLS FIRST or NULLS LAST".
 */
import { queryError } from '../query-error.ts';
import type { OrderItem } from '../syntax.ts';
import type { Emission, Writer } from './emission.ts';
import type { Operand } from './operand.ts';

export interface OrderKey {
  readonly operand: Operand;
  readonly write: Writer;
  readonly isDescending: boolean;
  readonly nullsFirst: boolean;
}

const UNSORTABLE = new Set(['MultiselectPicklist', 'LongTextArea', 'Html', 'EncryptedText', 'Base64']);

export function planOrder(items: readonly OrderItem[], operandOf: (item: OrderItem) => Operand): OrderKey[] {
  return items.map((item) => {
    const operand = operandOf(item);
    if (!operand.isAggregate && operand.field && UNSORTABLE.has(operand.field.kind))
      throw queryError(`field '${operand.name}' can not be sorted in a query call`);
    const isDescending = item.direction === 'DESC';
    return {
      operand,
      write: sortValue(operand),
      isDescending,
      nullsFirst: item.nulls !== 'LAST',
    };
  });
}

export function writeOrder(emission: Emission, keys: readonly OrderKey[], last: Writer | null): void {
  const parts: Writer[] = keys.map((key) => (to) => {
    key.write(to);
    to.add(orderTerm('', key));
  });
  if (last) parts.push(last);
  if (parts.length > 0) emission.add(' ORDER BY ').joined(parts, ', ');
}

/** @returns the column with its direction */
export function orderTerm(column: string, { isDescending, nullsFirst }: OrderKey): string {
  // Nulls are said only where they differ from SQLite's own order.
  const nulls = nullsFirst !== isDescending ? '' : nullsFirst ? ' NULLS FIRST' : ' NULLS LAST';
  return column + (isDescending ? ' DESC' : '') + nulls;
}

function sortValue(operand: Operand): Writer {
  const { field, isAggregate, isFolded, writeComparable } = operand;
  if (isAggregate || field?.kind !== 'Picklist' || field.picklist.length === 0 || !isFolded) return writeComparable;
  const cases = (fold: (value: string) => string): string =>
    field.picklist.map(({ value }, index) => `WHEN '${fold(value).replaceAll("'", "''")}' THEN ${index}`).join(' ');
  return (emission) => {
    writeComparable(emission.add('CASE '));
    // Values that are not among the field's stand behind those that are (texts behind numbers), in their own order.
    emission.add(` ${cases((value) => emission.run.store.fold(value))} ELSE `);
    writeComparable(emission);
    emission.add(' END');
  };
}
