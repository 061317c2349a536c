/** `toLabel(Status) = 'Open'`: picklist labels in a comparison stand for the values that carry them. */
import type { SoqlValue } from '../syntax.ts';
import type { Operand } from './operand.ts';

type PlainValue = Exclude<SoqlValue, { kind: 'subquery' }>;

/** @returns the right side with labels replaced by values; what is no label stays as it is. */
export function labelsToValues(operand: Operand, right: PlainValue): PlainValue {
  if (right.kind === 'list') {
    return {
      ...right,
      values: right.values.map((value) => (value.kind === 'subquery' ? value : labelsToValues(operand, value))),
    };
  }
  if (right.kind !== 'literal' || typeof right.value !== 'string') return right;
  const label = right.value.toLowerCase();
  const entry = operand.field?.picklist.find((known) => known.label.toLowerCase() === label);
  return entry ? { ...right, value: entry.value } : right;
}
