/** No two methods of a class may answer to the same call of the platform. */
import { unsupportedSource } from '../../../errors/unsupported-source.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';

export function checkSlots(symbol: ClassSymbol, unit: UnitContext): void {
  const taken = new Set<string>();
  for (const { slot, isStatic, declaration } of [...symbol.methods.values()].flat()) {
    if (!isStatic && slot.includes('/') && taken.has(slot)) {
      unit.report(unsupportedSource.sharedSlot, declaration.at, slot);
    }
    taken.add(slot);
  }
}
