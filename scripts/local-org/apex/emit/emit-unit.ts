/** A checked unit becomes the text of one JavaScript function, to be called with the runtime and the unit's constants. */
import type { CheckedUnit } from '../types/checked.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { anonymousBlock, classAround } from './anonymous-block.ts';
import { classDeclaration } from './class-declaration.ts';
import { LineCounts } from './line-counts.ts';
import { classKey } from './names.ts';
import { triggerDeclaration } from './trigger.ts';
import { UnitContext } from './unit-context.ts';
import type { Place } from './writer.ts';

export interface EmittedUnit {
  /** Keys of the classes in it. */
  readonly classes: readonly string[];
  /** The script's file name; stack traces carry it. */
  readonly path: string;
  readonly code: string;
  /** Tree records and types the code refers to. */
  readonly constants: readonly unknown[];
  /** What each line of the code stands for, counted from 0. */
  readonly places: readonly (Place | null)[];
  /** Lines of the source that the code counts each time they run; null when it counts none. */
  readonly counted: readonly number[] | null;
}

export interface EmitOptions {
  /** Names of the operations the runtime offers as plain functions. */
  readonly operations: readonly string[];
  /** Whether to count the lines that run, in code that is no test. */
  readonly countsLines?: boolean;
}

/** @returns the unit's code; it must have been checked without errors. */
export function emitUnit(checked: CheckedUnit, options: EmitOptions): EmittedUnit {
  const counts = options.countsLines === true && checked.symbol?.isTest !== true ? new LineCounts() : null;
  const unit = new UnitContext(checked, counts);
  const around = classAround(checked);
  if (around !== null) own(unit, around);
  if (checked.symbol !== null) {
    own(unit, checked.symbol);
    classDeclaration(unit, checked.symbol);
  } else if (checked.unit.kind === 'Trigger') {
    // On an object that is not here it never fires.
    if (checked.refusalOf(checked.unit) === undefined) triggerDeclaration(unit, checked.unit);
  } else if (checked.unit.kind === 'Anonymous') anonymousBlock(unit, checked.unit);
  const head = `(function ($, $k) { 'use strict'; const { ${options.operations.join(', ')} } = $.operations; const $none = []; ${counts === null ? '' : LineCounts.declaration(checked.source.path)} ${unit.prelude()}`;
  return {
    classes: [...unit.own].map(classKey),
    path: checked.source.path,
    code: `${head}\n${unit.writer.lines.join('\n')}\n})`,
    constants: unit.constants,
    places: [null, ...unit.writer.places],
    counted: counts === null ? null : [...counts.lines].sort((left, right) => left - right),
  };
}

function own(unit: UnitContext, symbol: ClassSymbol): void {
  unit.own.add(symbol);
  for (const inner of symbol.inner.values()) own(unit, inner);
}
