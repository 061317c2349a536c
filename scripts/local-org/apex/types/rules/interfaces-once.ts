/** A type names each interface once. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';
import { sameType, typeName } from '../type-names.ts';

export function checkInterfacesOnce({ interfaces, declaration }: ClassSymbol, unit: UnitContext): void {
  const second = interfaces.find((type, index) => interfaces.findIndex((other) => sameType(other, type)) < index);
  if (second !== undefined) unit.report(compileErrors.interfaceTwice, declaration.at, typeName(second));
}
