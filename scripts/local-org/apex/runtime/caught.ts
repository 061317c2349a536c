/**
 * What a catch block sees. Emitted code does not test every receiver for null: JavaScript raises its own
 * TypeError there, which becomes the NullPointerException here; running out of stack becomes the
 * platform's LimitException. All other JavaScript errors are faults of the local org and pass through.
 */
import { LocalOrgError } from '../../errors/catalogue.ts';
import { ApexException } from '../values/exception.ts';
import { fatalError, nullPointer, stackDepthReached } from '../values/exception-types.ts';

/** @returns the exception for typed catch blocks; throws what no catch block may stop. */
export function caught(error: unknown): ApexException {
  const exception = asApexException(error);
  if (exception === null || exception.isUncatchable) throw exception ?? error;
  return exception;
}

/**
 * @returns whether an error ends the transaction with no more of its code being run, not even finally blocks; these do
 * run where code met something that is not supported here
 */
export function endsAll(error: unknown): boolean {
  return asApexException(error)?.isUncatchable ?? !(error instanceof LocalOrgError);
}

/** @returns the Apex exception an error stands for, or null for a fault of the local org itself. */
export function asApexException(error: unknown): ApexException | null {
  if (error instanceof ApexException) return error;
  if (
    error instanceof TypeError &&
    /\bof null\b|^null is not|Cannot destructure property .* as it is null/.test(error.message)
  )
    return nullPointer().raisedAt(error);
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return stackDepthReached().raisedAt(error);
  }
  // What JavaScript cannot hold, Apex could not either.
  if (
    error instanceof RangeError &&
    /Invalid (string|array|typed array|array buffer) length|maximum (BigInt )?size exceeded/i.test(error.message)
  )
    return fatalError('System.LimitException', `Apex heap size too large: ${2 ** 29}`).raisedAt(error);
  return null;
}

/** `throw null` is a NullPointerException of its own. */
export function thrown(exception: ApexException | null): ApexException {
  return exception ?? nullPointer();
}
