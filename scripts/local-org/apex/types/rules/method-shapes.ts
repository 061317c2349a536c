/** Methods with and without bodies. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';

export function checkMethodShapes(symbol: ClassSymbol, unit: UnitContext): void {
  if (symbol.kind !== 'class') {
    return;
  }
  for (const { name, modifiers, declaration } of [...symbol.methods.values()].flat()) {
    const isAbstract = modifiers.words.includes('abstract');
    if (isAbstract && declaration.body !== null) {
      unit.report(compileErrors.abstractBody, declaration.at, name);
    } else if (!isAbstract && declaration.body === null) {
      unit.report(compileErrors.missingBody, declaration.at);
    } else if (isAbstract && !symbol.isAbstract) {
      unit.report(compileErrors.abstractInConcrete, declaration.at, name);
    }
  }
}
