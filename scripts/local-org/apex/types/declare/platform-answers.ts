/** What a class inherits from the platform meets its interfaces, too: an exception has a `getMessage()`. */
import { ancestorsOf } from '../hierarchy.ts';
import { platformType } from '../platform/registry.ts';
import { platformSlot } from '../platform-slot.ts';
import type { ClassSymbol, MethodSymbol, PlatformAnswer } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameTypes } from '../type-names.ts';

/** @returns the method that a platform superclass of the class has under that name, for these parameters */
export function platformAnswer(
  symbol: ClassSymbol,
  name: string,
  parameters: readonly ApexType[],
): PlatformAnswer | undefined {
  for (const parent of ancestorsOf({ kind: 'class', symbol })) {
    const info = parent.kind === 'platform' ? platformType(parent.name) : undefined;
    if (info?.kind !== 'class') continue;
    const found = info.methods
      .get(name.toLowerCase())
      ?.find((method) => !method.isStatic && !method.isAbstract && sameTypes(method.parameters, parameters));
    if (found !== undefined)
      return { type: info.name, key: found.key, slot: platformSlot(info.name, name, parameters.length) };
  }
  return undefined;
}

/** @returns the slots of interfaces of the project that methods of the platform answer to */
export function platformAnswers(
  symbol: ClassSymbol,
  asked: readonly MethodSymbol[],
): (readonly [string, PlatformAnswer])[] {
  return asked.flatMap(({ name, slot, parameters }) => {
    const answer = platformAnswer(
      symbol,
      name,
      parameters.map(({ type }) => type),
    );
    return answer === undefined ? [] : [[slot, answer] as const];
  });
}
