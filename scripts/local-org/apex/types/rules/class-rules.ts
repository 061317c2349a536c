/** What a class must be as a whole. */
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';
import { checkImplementations } from './implementations.ts';

export function checkClassRules(symbol: ClassSymbol, unit: UnitContext): void {
  checkImplementations(symbol, unit);
  symbol.inner.forEach((inner) => checkClassRules(inner, unit));
}
