/** A program ready to be loaded: what its classes declare, and its units as JavaScript. */
import { emitUnit, type EmittedUnit } from '../emit/emit-unit.ts';
import { operationNames } from '../runtime/operations.ts';
import type { CheckedProgram, CheckedUnit } from '../types/checked.ts';

export interface CompiledProgram {
  /** Without units when it comes from the cache: what the checker knows of bodies is not kept. */
  readonly checked: CheckedProgram;
  readonly units: readonly EmittedUnit[];
}

/** @param checked has no errors */
export function emitProgram(checked: CheckedProgram): CompiledProgram {
  return { checked, units: checked.units.map(emitForRuntime) };
}

/** @returns the unit's code, with the runtime's operations at hand */
export function emitForRuntime(unit: CheckedUnit): EmittedUnit {
  return emitUnit(unit, { operations: operationNames });
}
