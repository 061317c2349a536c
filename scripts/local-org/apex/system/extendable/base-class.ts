/**
 * Platform classes that projects extend. What a subclass does not override is either done here or raises LO3001.
 * Slots carry the methods, as in emitted classes, so that `super.method()` and calls by the platform find them.
 */
import { platformSlot } from '../../types/platform-slot.ts';
import { ApexObject } from '../../values/object.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { countParameters } from '../interface-class.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { plainKey } from '../platform-facts.ts';
import { membersOf } from '../platform-record.ts';
import { pickListMethods } from './dynamic-pick-list.ts';

const BASES: ReadonlyMap<string, Readonly<Record<string, PlatformFunction>>> = new Map([
  ['Auth.AuthProviderPluginClass', {}],
  ['Auth.ConnectedAppPlugin', {}],
  ['DataSource.Connection', {}],
  ['DataSource.Provider', {}],
  ['Metadata.DeployCallbackContext', {}],
  ['UserProvisioning.UserProvisioningPlugin', {}],
  ['VisualEditor.DynamicPickList', pickListMethods],
]);

/** @returns whether objects of the class are objects of a project's subclass */
export function isExtendable(name: string): boolean {
  return BASES.has(name);
}

interface Caller {
  transaction(): Transaction;
  /** Raises that a member is not built. */
  missing(member: string): never;
}

/** @returns the class that subclasses of a platform class extend; undefined where none of it is built */
export function extendableBase(name: string, { transaction, missing }: Caller): (new () => ApexObject) | undefined {
  const built = BASES.get(name);
  if (built === undefined) return undefined;
  const base = class extends ApexObject {};
  for (const key of membersOf(name).flatMap(methodKey)) {
    const own = built[key];
    const [method = '', parameters = ''] = key.slice(0, -1).split(/\((.*)/s);
    const body = function (this: ApexObject, ...args: unknown[]): unknown {
      return own === undefined ? missing(`${name}.${key}`) : own(transaction(), this, ...args);
    };
    Object.defineProperty(base.prototype, platformSlot(name, method, countParameters(parameters)), { value: body });
  }
  return base;
}

/** `getLabel(Object): String` → `getLabel(Object)`; nothing for constructors and properties. */
function methodKey(member: string): string[] {
  const [, key] = /^((?!new\()\w+\(.*\)): /.exec(plainKey(member)) ?? [];
  return key === undefined ? [] : [key];
}
