/** Apex exceptions in flight. Emitted exception classes extend this; platform ones are told apart by `typeName`. */
import type { DmlError } from '../../org/services.ts';
import { ApexObject } from './object.ts';

export interface ApexFrame {
  /** `Class.Nominations.submit` or `Trigger.AccountTrigger`. */
  readonly place: string;
  readonly line: number;
  readonly column: number;
}

/** Thrown as it is: JavaScript's `throw` carries it, and its creation captures the JavaScript stack. */
export class ApexException extends ApexObject {
  /** `System.DmlException`; emitted classes give their own name. */
  declare typeName: string;
  message: string | null = null;
  cause: ApexException | null = null;
  /** JavaScript stack at creation; turned into Apex frames only when asked for. */
  jsStack = '';
  frames: readonly ApexFrame[] | null = null;
  /** For DmlException: one entry per failed row. */
  dml: readonly { readonly index: number; readonly id: string | null; readonly error: DmlError }[] = [];
  /** Limit and assertion failures pass through every catch block. */
  isUncatchable = false;

  constructor(typeName = 'System.Exception', message: string | null = null, cause: ApexException | null = null) {
    super();
    this.typeName = typeName;
    this.message = message;
    this.cause = cause;
    const holder: { stack?: string } = {};
    Error.captureStackTrace(holder, ApexException);
    this.jsStack = holder.stack ?? '';
  }
}

/** @returns a platform exception, ready to throw: `throw apexError('System.NullPointerException', 'Attempt to de-reference a null object')` */
export function apexError(typeName: string, message: string): ApexException {
  return new ApexException(typeName, message);
}
