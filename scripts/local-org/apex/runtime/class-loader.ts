/** Loads a checked program: emits every unit, evaluates it under its own file name, and makes its classes. */
import { Script } from 'node:vm';
import type { Schema } from '../../schema/types.ts';
import { emitUnit, type EmittedUnit } from '../emit/emit-unit.ts';
import type { CheckedProgram, CheckedUnit } from '../types/checked.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { setFrameReader } from '../values/exception.ts';
import { describeClass } from './describe-class.ts';
import { operations } from './operations.ts';
import { Runtime } from './runtime.ts';

const operationNames = Object.keys(operations);

export interface Program {
  readonly checked: CheckedProgram;
  readonly runtime: Runtime;
}

/** @returns the program, ready to run; the checked one must have no errors */
export function loadProgram(checked: CheckedProgram, schema: Schema): Program {
  const runtime = new Runtime(schema);
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 60);
  setFrameReader((jsStack) => runtime.traces.read(jsStack));
  // Symbols first: emitted code binds enum values while it loads.
  for (const symbol of checked.classes.values()) describe(runtime, symbol);
  for (const unit of checked.units) loadUnit(runtime, unit);
  for (const make of runtime.classes.values()) make();
  return { checked, runtime };
}

/** Gives a class and those inside it their ClassInfo. */
export function describe(runtime: Runtime, symbol: ClassSymbol): void {
  const holder = runtime.holder(symbol.fullName.toLowerCase());
  holder.$info = describeClass(symbol, holder);
  for (const inner of symbol.inner.values()) describe(runtime, inner);
}

export function loadUnit(runtime: Runtime, checked: CheckedUnit): void {
  const emitted: EmittedUnit = emitUnit(checked, { operations: operationNames });
  const script = new Script(emitted.code, { filename: emitted.path });
  runtime.traces.add(emitted.path, emitted.places);
  (script.runInThisContext() as (runtime: Runtime, constants: readonly unknown[]) => void)(runtime, emitted.constants);
}
