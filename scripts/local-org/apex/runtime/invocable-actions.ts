/**
 * Methods annotated @InvocableMethod, as flows, agents and the Actions API see and call them.
 * Apex Developer Guide, "InvocableMethod Annotation", "InvocableVariable Annotation"; Actions Developer Guide, "Apex Actions".
 */
import type { InvocableAction, InvocableParameter } from '../../org/services/program.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { ApexType } from '../types/type.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import type { ApexValue } from '../values/value.ts';
import type { ClassInfo, FieldInfo, MethodInfo } from './class-info.ts';
import { entrySharing } from './entry-sharing.ts';
import type { Runtime } from './runtime.ts';
import { fromWire, type WireContext } from './wire-in.ts';
import { toWire } from './wire-out.ts';

/** Rows of a call, by the names of its parameters. */
type Row = Readonly<Record<string, unknown>>;

/** What a result that is no class of its own is called. */
const OUTPUT = 'output';

/** How values of rows become Apex's, and back. */
interface Form {
  valueOf(value: unknown, type: ApexType, context: WireContext): ApexValue;
  objectOf(row: Row, type: ApexType, context: WireContext): ApexValue;
  rowOf(value: ApexValue): unknown;
}

const asJson: Form = { valueOf: fromWire, objectOf: fromWire, rowOf: toWire };

/** Rows that Apex itself gives: their values are Apex values already. */
export const asApex: Form = {
  valueOf: (value) => (value ?? null) as ApexValue,
  objectOf: (row, type, { holders }) => {
    const info = type.kind === 'class' ? holders.find(type.symbol.fullName)?.$info : null;
    const object = info?.newInstance?.() ?? null;
    for (const [name, value] of Object.entries(row))
      info?.fields.find((field) => field.name === name)?.set(object, value as ApexValue);
    return object as ApexValue;
  },
  rowOf: (value) => value,
};

/** @returns what the class offers, or null */
export function invocableAction(runtime: Runtime, className: string): InvocableAction | null {
  const info = runtime.holders.find(className)?.$info;
  const method = info && invocableMethod(info);
  if (!info || !method) return null;
  const { label, description, category } = method.annotations['invocablemethod'] ?? {};
  return {
    name: info.name,
    label: String(label ?? method.name),
    description: textOf(description),
    category: textOf(category),
    inputs: method.parameters.flatMap(({ name, type }) => parametersOf(runtime, type, name)),
    outputs: isVoid(method.returns) ? [] : parametersOf(runtime, method.returns, OUTPUT),
  };
}

/** @returns one row of outputs for each row of inputs; null for each where the method returns nothing */
export function callInvocable(
  runtime: Runtime,
  tx: Transaction,
  className: string,
  rows: readonly Row[],
  form: Form = asJson,
): (Row | null)[] {
  const holder = runtime.holders.find(className);
  const method = holder?.$info && invocableMethod(holder.$info);
  if (!holder?.$info || !method) throw apexError('System.TypeException', `${className} has no invocable method`);
  const { sharing } = tx;
  tx.sharing = entrySharing(holder.$info, 'without');
  try {
    const args = method.parameters.map((parameter) => inputsOf(runtime, tx, parameter, rows, form));
    const result = (holder[method.slot] as (...values: unknown[]) => ApexValue)(...args);
    if (isVoid(method.returns)) return rows.map(() => null);
    const items = result instanceof ApexList ? result.items : [];
    if (items.length !== rows.length)
      throw apexError(
        'System.UnexpectedException',
        `The number of results (${items.length}) does not match the number of inputs (${rows.length})`,
      );
    const fields = variablesOf(runtime, elementOf(method.returns));
    return items.map((item) => outputOf(item, fields, form));
  } finally {
    tx.sharing = sharing;
  }
}

function invocableMethod(info: ClassInfo): MethodInfo | undefined {
  return info.methods.find((method) => method.isStatic && 'invocablemethod' in method.annotations);
}

/** A list with one value a row: objects with variables of their own, or plain values under the parameter's name. */
function inputsOf(
  runtime: Runtime,
  tx: Transaction,
  { name, type }: MethodInfo['parameters'][number],
  rows: readonly Row[],
  form: Form,
): ApexList {
  const element = elementOf(type);
  const fields = variablesOf(runtime, element);
  const context: WireContext = { tx, holders: runtime.holders };
  return new ApexList<ApexValue>(
    element,
    rows.map((row) =>
      fields === null
        ? form.valueOf(valueNamed(row, name), element, context)
        : form.objectOf(only(row, fields), element, context),
    ),
  );
}

/** What a row says of a class's invocable variables; its other fields are not for callers. */
function only(row: Row, fields: readonly FieldInfo[]): Row {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = valueNamed(row, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueNamed(row: Row, name: string): unknown {
  return Object.entries(row).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function outputOf(item: ApexValue, fields: readonly FieldInfo[] | null, { rowOf }: Form): Row {
  if (fields === null) return { [OUTPUT]: rowOf(item) };
  return Object.fromEntries(
    fields.map((field) => [field.name, item === null ? null : rowOf(field.get(item as object))]),
  );
}

function parametersOf(runtime: Runtime, type: ApexType, name: string): InvocableParameter[] {
  const element = elementOf(type);
  const fields = variablesOf(runtime, element);
  if (fields === null) return [{ name, label: name, description: null, isRequired: true, type: element }];
  return fields.map((field) => {
    const { label, description, required } = field.annotations['invocablevariable'] ?? {};
    return {
      name: field.name,
      label: String(label ?? field.name),
      description: textOf(description),
      isRequired: required === true,
      type: field.type,
    };
  });
}

/** @returns the fields that callers give and get; null for a type that is no class with such fields */
function variablesOf(runtime: Runtime, type: ApexType): FieldInfo[] | null {
  if (type.kind !== 'class') return null;
  const fields = runtime.holders.find(type.symbol.fullName)?.$info?.fields ?? [];
  return fields.filter((field) => 'invocablevariable' in field.annotations);
}

function elementOf(type: ApexType): ApexType {
  return type.kind === 'platform' && type.name === 'System.List' ? (type.args[0] ?? type) : type;
}

function isVoid(type: ApexType): boolean {
  return type.kind === 'void';
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
