/** Loads a compiled program: evaluates every unit under its own file name, and makes its classes. */
import { Script } from 'node:vm';
import type { Schema } from '../../schema/types.ts';
import type { CompiledProgram } from '../compile/compiled-program.ts';
import type { EmittedUnit } from '../emit/emit-unit.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { setFrameReader } from '../values/exception.ts';
import { describeClass } from './describe-class.ts';
import { Runtime } from './runtime.ts';

export interface Program {
  readonly compiled: CompiledProgram;
  readonly runtime: Runtime;
}

/** @returns the program, ready to run */
export function loadProgram(compiled: CompiledProgram, schema: Schema): Program {
  const runtime = new Runtime(schema);
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 60);
  setFrameReader((jsStack) => runtime.traces.read(jsStack));
  // Symbols first: emitted code binds enum values while it loads.
  for (const symbol of compiled.checked.classes.values()) describe(runtime, symbol);
  for (const unit of compiled.units) loadUnit(runtime, unit);
  for (const make of runtime.classes.values()) make();
  return { compiled, runtime };
}

/** Gives a class and those inside it their ClassInfo. */
export function describe(runtime: Runtime, symbol: ClassSymbol): void {
  const holder = runtime.holder(symbol.fullName.toLowerCase());
  holder.$info = describeClass(symbol, holder);
  for (const inner of symbol.inner.values()) describe(runtime, inner);
}

export function loadUnit(runtime: Runtime, emitted: EmittedUnit): void {
  const script = new Script(emitted.code, { filename: emitted.path });
  runtime.traces.add(emitted.path, emitted.places);
  (script.runInThisContext() as (runtime: Runtime, constants: readonly unknown[]) => void)(runtime, emitted.constants);
}
