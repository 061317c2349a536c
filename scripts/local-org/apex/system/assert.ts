/** `System.Assert`; a failure passes through every catch block. Apex Reference, "Assert Class". */
import { equalValues } from '../values/equality.ts';
import { fatalError } from '../values/exception-types.ts';
import type { ApexException } from '../values/exception.ts';
import { stringOf } from '../values/string-of.ts';
import type { PlatformClass } from './platform-class.ts';
import { isInstance } from '../runtime/type-test.ts';
import type { TypeToken } from './type.ts';

/** `Assertion Failed: message: detail`, each part where there is one. */
export function assertionFailed(message: unknown, detail: string | null = null): ApexException {
  const parts = [
    'Assertion Failed',
    ...(message === null || message === undefined ? [] : [stringOf(message)]),
    ...(detail === null ? [] : [detail]),
  ];
  return fatalError('System.AssertException', parts.join(': '));
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
  if (!equalValues(expected, actual))
    throw assertionFailed(message, `Expected: ${stringOf(expected)}, Actual: ${stringOf(actual)}`);
}

export function assertNotEqual(unexpected: unknown, actual: unknown, message: unknown = null): void {
  if (equalValues(unexpected, actual)) throw assertionFailed(message, `Same value: ${stringOf(actual)}`);
}

function assertType(isWanted: boolean, value: unknown, type: TypeToken, message: unknown = null): void {
  if (isInstance(value, type.type) === isWanted) return;
  throw assertionFailed(message, `${isWanted ? 'Expected' : 'Not expected'} instance of type: ${type}`);
}

export const assertClass: PlatformClass = {
  name: 'System.Assert',
  statics: {
    'areEqual(Object, Object)': (_tx, expected: unknown, actual: unknown) => assertEqual(expected, actual),
    'areEqual(Object, Object, String)': (_tx, expected: unknown, actual: unknown, message: string) =>
      assertEqual(expected, actual, message),
    'areNotEqual(Object, Object)': (_tx, unexpected: unknown, actual: unknown) => assertNotEqual(unexpected, actual),
    'areNotEqual(Object, Object, String)': (_tx, unexpected: unknown, actual: unknown, message: string) =>
      assertNotEqual(unexpected, actual, message),
    'fail()': () => fail(),
    'fail(String)': (_tx, message: string) => fail(message),
    'isTrue(Boolean)': (_tx, value: boolean | null) => assertEqual(true, value),
    'isTrue(Boolean, String)': (_tx, value: boolean | null, message: string) => assertEqual(true, value, message),
    'isFalse(Boolean)': (_tx, value: boolean | null) => assertEqual(false, value),
    'isFalse(Boolean, String)': (_tx, value: boolean | null, message: string) => assertEqual(false, value, message),
    'isNull(Object)': (_tx, value: unknown) => assertEqual(null, value),
    'isNull(Object, String)': (_tx, value: unknown, message: string) => assertEqual(null, value, message),
    'isNotNull(Object)': (_tx, value: unknown) => assertNotEqual(null, value),
    'isNotNull(Object, String)': (_tx, value: unknown, message: string) => assertNotEqual(null, value, message),
    'isInstanceOfType(Object, System.Type)': (_tx, value: unknown, type: TypeToken) => assertType(true, value, type),
    'isInstanceOfType(Object, System.Type, String)': (_tx, value: unknown, type: TypeToken, message: string) =>
      assertType(true, value, type, message),
    'isNotInstanceOfType(Object, System.Type)': (_tx, value: unknown, type: TypeToken) =>
      assertType(false, value, type),
    'isNotInstanceOfType(Object, System.Type, String)': (_tx, value: unknown, type: TypeToken, message: string) =>
      assertType(false, value, type, message),
  },
};

function fail(message: unknown = null): never {
  throw assertionFailed(message);
}
