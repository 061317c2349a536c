/** Loads a compiled program: evaluates every unit under its own file name, and makes its classes. */
import { Script } from 'node:vm';
import type { Schema } from '../../schema/types.ts';
import type { BrokenUnit } from '../compile/broken-units.ts';
import type { CompiledProgram } from '../compile/compiled-program.ts';
import type { EmittedUnit } from '../emit/emit-unit.ts';
import { notCompiled } from '../types/not-compiled.ts';
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
  for (const unit of compiled.broken) breakUnit(runtime, unit, compiled.checked.classes.get(unit.name.toLowerCase()));
  for (const unit of compiled.units) loadOrBreak(runtime, unit);
  for (const make of runtime.classes.values()) make();
  return { compiled, runtime };
}

/** A fault of the emitter's leaves out one unit, not the program. */
function loadOrBreak(runtime: Runtime, unit: EmittedUnit): void {
  try {
    loadUnit(runtime, unit);
  } catch (error) {
    const reason = notCompiled({ name: unit.path, path: unit.path }, { line: 1, column: 1 }, error);
    for (const key of unit.classes)
      runtime.holders.breakClass(key, () => runtime.refuse({ ...reason, isUnsupported: true }));
  }
}

/** A unit that does not compile: its classes and its trigger raise the reason where they are reached. */
function breakUnit(runtime: Runtime, unit: BrokenUnit, symbol: ClassSymbol | undefined): void {
  const { reason, trigger } = unit;
  const raise = (): never => runtime.refuse({ ...reason, isUnsupported: reason.severity === 'unsupported' });
  if (trigger !== null) runtime.defineTrigger(unit.name, trigger.object, trigger.events, raise);
  if (unit.kind === 'trigger') return;
  if (symbol === undefined) runtime.holders.breakClass(unit.name.toLowerCase(), raise);
  else breakClass(symbol);

  function breakClass(each: ClassSymbol): void {
    runtime.holders.breakClass(each.fullName.toLowerCase(), raise);
    for (const inner of each.inner.values()) breakClass(inner);
  }
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
  if (emitted.counted !== null) runtime.lineHits.add(emitted.path, emitted.counted);
  (script.runInThisContext() as (runtime: Runtime, constants: readonly unknown[]) => void)(runtime, emitted.constants);
}
