/** What an expression can be. Types are compared with `sameType`, never by identity. */
import type { ClassSymbol } from './symbols.ts';

export type PrimitiveName =
  | 'Boolean'
  | 'Integer'
  | 'Long'
  | 'Double'
  | 'Decimal'
  | 'String'
  | 'Id'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob'
  | 'Object';

export type ApexType =
  | { readonly kind: 'primitive'; readonly name: PrimitiveName }
  | { readonly kind: 'void' }
  /** The type of `null`. */
  | { readonly kind: 'null' }
  /** A class, interface or enum of the project. */
  | { readonly kind: 'class'; readonly symbol: ClassSymbol }
  /** A type of the platform by its full name, `System.List` with its element, `Database.SaveResult`. */
  | { readonly kind: 'platform'; readonly name: string; readonly args: readonly ApexType[] }
  /** A record; `name` is null for the general `SObject`. */
  | { readonly kind: 'sobject'; readonly name: string | null };
