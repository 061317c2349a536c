/**
 * What goes into a list that is declared more widely than it was made: a `List<SObject>` that is one of accounts takes
 * accounts only. Apex Developer Guide, "Collection Casting".
 */
import { typeText } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import type { ApexList } from '../values/list.ts';
import { typeNameOf } from '../values/type-name-of.ts';
import type { ApexValue } from '../values/value.ts';
import { setItem } from './collections.ts';
import { isInstance } from './type-test.ts';

type ListCall = (tx: unknown, list: ApexList, ...args: unknown[]) => unknown;

/** `list[i] = value` */
export function storeItem(list: ApexList, index: number, value: ApexValue): ApexValue {
  checkStored(list, value);
  return setItem(list, index, value);
}

/** `list.add(value)` and `list.set(i, value)`: what is stored comes last. */
export function storing(call: ListCall, tx: unknown, list: ApexList, ...args: ApexValue[]): unknown {
  checkStored(list, args.at(-1) ?? null);
  return call(tx, list, ...args);
}

/** `list.addAll(values)` */
export function storingAll(call: ListCall, tx: unknown, list: ApexList, values: Iterable<ApexValue> | null): unknown {
  for (const value of values ?? []) checkStored(list, value);
  return call(tx, list, values);
}

function checkStored(list: ApexList, value: ApexValue): void {
  if (value === null || isInstance(value, list.elementType)) return;
  throw apexError(
    'System.TypeException',
    `Collection store exception adding ${typeNameOf(value)} to List<${typeText(list.elementType)}>`,
  );
}
