/** The compiled program as the rest of the org uses it. */
import type { Org } from '../../org/org.ts';
import type { ProgramService } from '../../org/services/program.ts';
import type { Transaction } from '../../org/transaction.ts';
import { emitForRuntime, type CompiledProgram } from '../compile/compiled-program.ts';
import type { CheckedUnit } from '../types/checked.ts';
import { classAround } from '../emit/anonymous-block.ts';
import { callAuraEnabled } from './aura-call.ts';
import { asApexException } from './caught.ts';
import { describe, loadProgram, loadUnit } from './class-loader.ts';
import { entrySharing } from './entry-sharing.ts';
import { asApex, callInvocable, invocableAction } from './invocable-actions.ts';
import { callRest } from './rest-call.ts';
import { restResource } from './rest-resources.ts';
import type { Runtime } from './runtime.ts';
import { compact } from '../system/json/layout.ts';
import { parseJson } from '../system/json/parse.ts';
import { readTyped } from '../system/json/read-typed.ts';
import { writeJson } from '../system/json/write.ts';
import { apexError } from '../values/exception.ts';
import type { ApexObject } from '../values/object.ts';
import type { ApexValue } from '../values/value.ts';

export interface ProgramOptions {
  /** Parses and checks an anonymous block against the program; raises when it has errors. */
  readonly checkAnonymous: (source: string) => CheckedUnit;
}

export interface LoadedProgram extends ProgramService {
  readonly runtime: Runtime;
}

/** @returns the program. `org` may still be under construction, its schema must be there. */
export function createProgram(
  compiled: CompiledProgram,
  org: Pick<Org, 'schema'>,
  options: ProgramOptions,
): LoadedProgram {
  const { runtime } = loadProgram(compiled, org.schema);
  return {
    runtime,
    fireTriggers: (tx, batch) => within(runtime, tx, () => runtime.triggers.fire(tx, batch)),
    eventTriggers: (object) => runtime.triggers.namesOn(object, 'insert', 'after'),
    hasTriggers: (object, operation, timing) => runtime.triggers.has(object, operation, timing),
    callAuraEnabled: (tx, className, method, args) =>
      within(runtime, tx, () => callAuraEnabled(runtime, tx, className, method, args)),
    invocable: (_tx, className) => invocableAction(runtime, className),
    callInvocable: (tx, className, rows) => within(runtime, tx, () => callInvocable(runtime, tx, className, rows)),
    invokeFromApex: (tx, className, rows) => callInvocable(runtime, tx, className, rows, asApex),
    restResource: (_tx, path) => restResource(runtime, path),
    callRest: (tx, resource, call) => within(runtime, tx, () => callRest(runtime, tx, resource, call)),
    executeAnonymous: (tx, source) => {
      const unit = options.checkAnonymous(source);
      within(runtime, tx, () => runAnonymous(runtime, unit));
    },
    newInstance: (tx, className) => {
      const create = runtime.holders.find(className)?.$info?.newInstance ?? null;
      return create === null ? null : within(runtime, tx, create);
    },
    freeze: (tx, object) => within(runtime, tx, () => freeze(tx, object)),
    thaw: (tx, className, text) => within(runtime, tx, () => thaw(runtime, tx, className, text)),
    classInfo: (_tx, className) => runtime.holders.find(className)?.$info ?? null,
    invoke: (tx, target, slot, args) => invoke(runtime, tx, target as ApexObject, slot, args),
  };
}

/** Called by the platform as the first code of a transaction, a class enters anew; called in the midst of one, sharing stays. */
function invoke(
  runtime: Runtime,
  tx: Transaction,
  target: ApexObject,
  slot: string,
  args: readonly ApexValue[],
): ApexValue {
  const { sharing } = tx;
  if (runtime.tx !== tx) tx.sharing = entrySharing(target.$info, sharing);
  try {
    return within(
      runtime,
      tx,
      () =>
        (target[slot] as (...values: readonly ApexValue[]) => ApexValue | undefined).apply(target, [...args]) ?? null,
    );
  } finally {
    tx.sharing = sharing;
  }
}

/** The state of a job is what JSON.serialize writes of it: every field that is neither static nor transient. */
function freeze(tx: Transaction, object: object): string {
  const { sourceApiVersion: apiVersion } = tx.org.project;
  return writeJson(object, { layout: compact, dropsNulls: false, apiVersion, tx });
}

function thaw(runtime: Runtime, tx: Transaction, className: string, text: string): object {
  const type = runtime.holders.find(className)?.$info?.type;
  if (type === undefined) throw apexError('System.TypeException', `Invalid type: ${className}`);
  return readTyped(parseJson(text), type, { tx, isStrict: false, takesObjects: true }) as object;
}

/** Runs work in the transaction; what JavaScript raised leaves as an Apex exception. */
export function within<T>(runtime: Runtime, tx: Transaction, work: () => T): T {
  try {
    return runtime.within(tx, work);
  } catch (error) {
    throw asApexException(error) ?? error;
  }
}

/** Anonymous Apex runs with the user's sharing. Apex Developer Guide, "Anonymous Blocks". */
export function runAnonymous(runtime: Runtime, unit: CheckedUnit): void {
  runtime.tx.sharing = 'with';
  const around = classAround(unit);
  if (around !== null) describe(runtime, around);
  runtime.anonymous = null;
  loadUnit(runtime, emitForRuntime(unit));
  for (const make of runtime.classes.values()) make();
  (runtime.anonymous as (() => void) | null)?.();
}
