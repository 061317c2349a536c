/**
 * How a platform class is implemented: one file a class, a record of functions keyed by the signature
 * that the platform table prints, without `static` and the return type: `valueOf(Object)`, `add(Integer, T)`.
 * The checker picks the overload; the emitter binds the function; a signature without a function here is
 * reported as unsupported (LO3001) at the place that calls it.
 */
import type { Transaction } from '../../org/transaction.ts';
import type { ApexType } from '../types/type.ts';

// Arguments are already converted to the parameter types of the signature, so each function states them itself.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type PlatformFunction = (tx: Transaction, ...args: any[]) => any;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type PlatformConstructor = (tx: Transaction, typeArgs: readonly ApexType[], ...args: any[]) => any;

// The receiver is of the class that the property belongs to, which only the property's own functions know.
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface PlatformProperty {
  get(tx: Transaction, self: any): unknown;
  set?(tx: Transaction, self: any, value: any): void;
}
/* eslint-enable @typescript-eslint/no-explicit-any */

export interface PlatformClass {
  /** Full name as in the platform table: `System.String`, `Database.SaveResult`. */
  readonly name: string;
  readonly statics?: Readonly<Record<string, PlatformFunction>>;
  /** The receiver comes after the transaction and is never null. */
  readonly methods?: Readonly<Record<string, PlatformFunction>>;
  /** Keyed `(String, Integer)`; the type arguments come after the transaction: (tx, [T], …). */
  readonly constructors?: Readonly<Record<string, PlatformConstructor>>;
  readonly staticProperties?: Readonly<
    Record<string, { get(tx: Transaction): unknown; set?(tx: Transaction, value: unknown): void }>
  >;
  readonly properties?: Readonly<Record<string, PlatformProperty>>;
  /** `instanceof` for values of this type. */
  readonly isInstance?: (value: unknown) => boolean;
}
