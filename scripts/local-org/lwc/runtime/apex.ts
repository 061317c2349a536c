/**
 * Apex methods as components see them: a function that calls, and a wire adapter.
 * LWC developer guide, "Call Apex Methods".
 */
import { unwrap } from 'lwc';
import { request } from './request.ts';
import { refreshValue, sharedAdapter } from './shared-data.ts';

type Arguments = Readonly<Record<string, unknown>>;

export interface ApexMethod {
  (args?: Arguments): Promise<unknown>;
  readonly adapter: ReturnType<typeof sharedAdapter>;
}

/** @returns the method of a class, ready to be called or wired */
export function apexMethod(className: string, method: string): ApexMethod {
  const url = `/local-org/apex/${className}/${method}`;
  const call = (args: Arguments = {}, isWired = false): Promise<unknown> =>
    request<{ readonly returnValue?: unknown }>(url, 'POST', { args, isWired }).then((answer) => answer.returnValue);
  const adapter = sharedAdapter<Arguments>((config) => {
    // A wire waits until every parameter has a value; null is one.
    if (Object.values(config).some((value) => value === undefined)) return null;
    const args = { ...config };
    return { key: `apex ${className}.${method} ${JSON.stringify(args)}`, load: () => call(args, true) };
  });
  return Object.assign((args?: Arguments) => call(args), { adapter });
}

/** Asks again for what an Apex wire gave. */
export async function refreshApex(wired: unknown): Promise<void> {
  await refreshValue(unwrap(wired as object));
}

interface FieldToken {
  readonly fieldApiName: string;
}

/** @returns a field of an sObject, through parents when the path has several parts */
export function getSObjectValue(record: unknown, field: FieldToken | string): unknown {
  const path = (typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName).split('.');
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], record);
}
