/** A program ready to be loaded: what its classes declare, and its units as JavaScript. */
import { emitUnit, type EmittedUnit } from '../emit/emit-unit.ts';
import { operationNames } from '../runtime/operations.ts';
import type { CheckedProgram, CheckedUnit, Diagnostic } from '../types/checked.ts';
import { notCompiled } from '../types/not-compiled.ts';
import type { BrokenUnit } from './broken-units.ts';

export interface CompiledProgram {
  /** Without units when it comes from the cache: what the checker knows of bodies is not kept. */
  readonly checked: CheckedProgram;
  readonly units: readonly EmittedUnit[];
  /** Units that are left out; what reaches them raises their error. */
  readonly broken: readonly BrokenUnit[];
  /** Mistakes in bodies of the other units; a call of such a body raises the first of its own. */
  readonly mistakes: readonly Diagnostic[];
}

/**
 * @param broken paths of units that are not to be emitted
 * @param countsLines whether the code counts which of its lines run
 * @returns the units' code, and what is to be said of those the emitter failed on
 */
export function emitProgram(
  checked: CheckedProgram,
  broken: ReadonlySet<string>,
  countsLines = false,
): { readonly units: readonly EmittedUnit[]; readonly failed: readonly Diagnostic[] } {
  const units: EmittedUnit[] = [];
  const failed: Diagnostic[] = [];
  for (const unit of checked.units) {
    if (broken.has(unit.source.path)) continue;
    try {
      units.push(emitForRuntime(unit, countsLines));
    } catch (error) {
      failed.push(notCompiled(unit.source, unit.unit.at, error));
    }
  }
  return { units, failed };
}

/** @returns the unit's code, with the runtime's operations at hand */
export function emitForRuntime(unit: CheckedUnit, countsLines = false): EmittedUnit {
  return emitUnit(unit, { operations: operationNames, countsLines });
}
