/**
 * A static method that meets an interface's is called on objects, too: a static `respond(HttpRequest)` answers for
 * HttpCalloutMock, as solutions of Trailhead's own have it.
 */
import { platformType } from '../types/platform/registry.ts';
import { platformSlot } from '../types/platform-slot.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import type { ApexType } from '../types/type.ts';
import { functionName, quote } from './names.ts';
import type { UnitContext } from './unit-context.ts';

export function staticImplementations(unit: UnitContext, symbol: ClassSymbol): void {
  const asked = new Map(symbol.interfaces.flatMap(askedBy).map((each) => [each.slot, each]));
  for (const method of [...symbol.methods.values()].flat()) {
    if (!method.isStatic) continue;
    for (const { slot, name, count } of asked.values())
      if (slot === method.slot || (isPlatformSlot(slot) && isCalled(method, name, count)))
        unit.writer.line(`${quote(slot)}(...values) { return ${functionName(method)}(...values); }`);
  }
}

interface Asked {
  readonly slot: string;
  readonly name: string;
  readonly count: number;
}

function askedBy(type: ApexType): Asked[] {
  if (type.kind === 'class') {
    const own = [...type.symbol.methods.values()].flat();
    const asked = own.map(({ slot, name, parameters }) => ({ slot, name, count: parameters.length }));
    return [...asked, ...type.symbol.interfaces.flatMap(askedBy)];
  }
  if (type.kind !== 'platform') return [];
  return [...(platformType(type.name)?.methods.values() ?? [])].flat().map(({ name, parameters }) => ({
    slot: platformSlot(type.name, name, parameters.length),
    name,
    count: parameters.length,
  }));
}

/** `respond/1`; slots of the project are `respond(httprequest)`. */
function isPlatformSlot(slot: string): boolean {
  return slot.includes('/');
}

function isCalled(
  method: { readonly name: string; readonly parameters: readonly unknown[] },
  name: string,
  count: number,
): boolean {
  return method.name.toLowerCase() === name.toLowerCase() && method.parameters.length === count;
}
