/** Calls an @AuraEnabled method as a Lightning component does. */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import type { ClassInfo, MethodInfo } from './class-info.ts';
import { readOnly } from './read-only-limits.ts';
import { entrySharing } from './entry-sharing.ts';
import type { Runtime } from './runtime.ts';
import { fromWire } from './wire-in.ts';
import { toWire } from './wire-out.ts';

/** @returns the method's result as JSON */
export function callAuraEnabled(
  runtime: Runtime,
  tx: Transaction,
  className: string,
  methodName: string,
  args: Readonly<Record<string, unknown>>,
): unknown {
  const holder = runtime.holders.find(className);
  const method = holder?.$info && auraMethod(holder.$info, methodName);
  if (!holder?.$info || !method)
    throw apexError(
      'System.AuraHandledException',
      `Unable to find action '${methodName}' on the controller ${className}`,
    );
  const context = { tx, holders: runtime.holders };
  const given = new Map(Object.entries(args).map(([name, value]) => [name.toLowerCase(), value] as const));
  const isCacheable = method.annotations['auraenabled']?.['cacheable'] === true;
  const [limits, sharing] = [tx.limits, tx.sharing];
  if (isCacheable) tx.limits = readOnly(limits);
  tx.sharing = entrySharing(holder.$info, 'with');
  try {
    const values = method.parameters.map(({ name, type }) => fromWire(given.get(name.toLowerCase()), type, context));
    return toWire((holder[method.slot] as (...values: unknown[]) => unknown)(...values));
  } finally {
    if (isCacheable) tx.limits = limits;
    tx.sharing = sharing;
  }
}

function auraMethod(info: ClassInfo, name: string): MethodInfo | undefined {
  return info.methods.find(
    (method) =>
      method.isStatic && method.name.toLowerCase() === name.toLowerCase() && 'auraenabled' in method.annotations,
  );
}
