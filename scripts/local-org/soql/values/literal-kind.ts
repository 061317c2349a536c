/**
 * Days and moments as dynamic queries write them: a date field takes a day, a dateTime field a moment. Static queries
 * are refused by the compiler. SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE".
 */
import type { Operand } from '../plan/operand.ts';
import { wrongValueKind } from '../query-error.ts';
import type { SoqlValue } from '../syntax.ts';

/** Raises a QueryException where a literal is a moment and the field a day, or the other way round. */
export function checkLiteral(operand: Operand, value: SoqlValue): void {
  if (value.kind === 'list') for (const item of value.values) checkLiteral(operand, item);
  if (value.kind !== 'literal') return;
  if (operand.kind === 'datetime' && value.type === 'date')
    throw wrongValueKind(operand.name, 'dateTime and should not be enclosed in quotes');
  if (operand.kind === 'date' && value.type === 'datetime')
    throw wrongValueKind(operand.name, 'date and should not be enclosed in quotes');
}
