/** Which exception types extend which: every platform exception extends `System.Exception` directly. Apex Reference, "Built-In Exceptions". */
import type { ApexException } from './exception.ts';
import { apexError } from './exception.ts';

/** Whether a catch block for the platform type takes the exception. Project types are told apart by their classes. */
export function isCaughtBy(exception: ApexException, typeName: string): boolean {
  if (exception.isUncatchable) return false;
  const wanted = typeName.toLowerCase();
  if (wanted === 'system.exception' || wanted === 'exception') return true;
  return exception.typeName.toLowerCase() === (wanted.includes('.') ? wanted : `system.${wanted}`);
}

/** @returns a failure that no catch block stops: an assertion, a governor limit. */
export function fatalError(typeName: string, message: string): ApexException {
  const error = apexError(typeName, message);
  error.isUncatchable = true;
  return error;
}

export function nullPointer(): ApexException {
  return apexError('System.NullPointerException', 'Attempt to de-reference a null object');
}

/** Apex Developer Guide, "Execution Governors and Limits": more than 1,000 calls within one another. */
export function stackDepthReached(): ApexException {
  return fatalError('System.LimitException', 'Maximum stack depth reached: 1001');
}
