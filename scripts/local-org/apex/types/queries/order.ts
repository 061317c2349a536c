/** ORDER BY. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { OrderItem } from '../../../soql/syntax.ts';
import { expressionType } from './functions.ts';
import type { QueryScope } from './scope.ts';

/** Long texts are neither sorted by nor filtered. Source: SOQL and SOSL Reference, "ORDER BY", "WHERE". */
export const LONG_TEXT: ReadonlySet<string> = new Set(['LongTextArea', 'Html', 'Base64']);

export function checkOrder(item: OrderItem, scope: QueryScope): void {
  const found = expressionType(item.by, scope);
  const kind = found?.field?.kind;
  if (kind !== undefined && (LONG_TEXT.has(kind) || kind === 'MultiselectPicklist')) {
    scope.unit.report(compileErrors.notSortable, item.by.at, found!.name);
  }
}
