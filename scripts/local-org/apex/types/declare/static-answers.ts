/**
 * A static method that meets an interface's is called on objects, too: a static `respond(HttpRequest)` answers for
 * HttpCalloutMock, as solutions of Trailhead's own have it.
 */
import { platformType } from '../platform/registry.ts';
import { platformSlot } from '../platform-slot.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';

/** @returns the slots that static methods of the class answer to */
export function staticAnswers(symbol: ClassSymbol): (readonly [string, MethodSymbol])[] {
  const asked = new Map(symbol.interfaces.flatMap(askedBy).map((each) => [each.slot, each]));
  return [...symbol.methods.values()]
    .flat()
    .filter(({ isStatic }) => isStatic)
    .flatMap((method) =>
      [...asked.values()].filter((each) => isMetBy(each, method)).map(({ slot }) => [slot, method] as const),
    );
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

/** The slots of the project tell the types, `respond(httprequest)`; those of the platform do not, `respond/1`. */
function isMetBy({ slot, name, count }: Asked, method: MethodSymbol): boolean {
  if (!slot.includes('/')) return slot === method.slot;
  return method.name.toLowerCase() === name.toLowerCase() && method.parameters.length === count;
}
