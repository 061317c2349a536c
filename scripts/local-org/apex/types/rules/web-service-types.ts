/**
 * What a web service takes and gives: no maps, no sets.
 * Source: Apex Developer Guide, "Considerations for Using the webservice Keyword".
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';

export function checkWebServiceTypes({ methods }: ClassSymbol, unit: UnitContext): void {
  for (const { modifiers, parameters, returns, declaration } of [...methods.values()].flat()) {
    if (!modifiers.words.includes('webservice')) continue;
    const refused = parameters.find(({ type }) => isRefused(type));
    if (refused !== undefined)
      unit.report(compileErrors.unsupportedParameter, declaration.at, 'WebService', typeName(refused.type));
    if (isRefused(returns))
      unit.report(compileErrors.unsupportedReturn, declaration.at, 'WebService', typeName(returns));
  }
}

function isRefused(type: ApexType): boolean {
  return type.kind === 'platform' && (type.name === 'System.Map' || type.name === 'System.Set');
}
