/** Apex exceptions in flight. Emitted exception classes extend this; platform ones are told apart by `typeName`. */
import type { DmlError } from '../../org/services/saving.ts';
import { ApexObject } from './object.ts';

export interface ApexFrame {
  /** `Class.Orders.submit` or `Trigger.AccountTrigger`. */
  readonly place: string;
  readonly line: number;
  readonly column: number;
}

/** Message of an exception that was given none. */
const SCRIPT_THROWN = 'Script-thrown exception';

let readFrames: ((jsStack: string) => readonly ApexFrame[]) | null = null;

/** The runtime tells how JavaScript stacks of its emitted code read as Apex frames. */
export function setFrameReader(reader: (jsStack: string) => readonly ApexFrame[]): void {
  readFrames = reader;
}

/** Thrown as it is: JavaScript's `throw` carries it, and its creation captures the JavaScript stack. */
export class ApexException extends ApexObject {
  /** `System.DmlException`; emitted classes give their own name. */
  declare typeName: string;
  message: string | null = null;
  cause: ApexException | null = null;
  private stackHolder: { stack?: string } = {};
  private knownFrames: readonly ApexFrame[] | null = null;
  /** For DmlException: one entry per failed row. */
  dml: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly object: string;
    readonly error: DmlError;
  }[] = [];
  /** The message is for the component that called, not for Apex: `AuraHandledException`, until `setMessage`. */
  isMessageHidden = false;
  /** For a QueryException of a query in user mode: the fields that its user may not see, by object. */
  inaccessibleFields: ReadonlyMap<string, readonly string[]> = new Map();
  /** Limit and assertion failures pass through every catch block. */
  isUncatchable = false;

  constructor(typeName = 'System.Exception', message: string | null = null, cause: ApexException | null = null) {
    super();
    this.typeName = typeName;
    this.message = message;
    this.cause = cause;
    Error.captureStackTrace(this.stackHolder, new.target);
  }

  /** What `getMessage()` answers. */
  get text(): string {
    return this.isMessageHidden ? SCRIPT_THROWN : (this.message ?? SCRIPT_THROWN);
  }

  /** JavaScript stack at creation; turned into text only when asked for, which costs. */
  get jsStack(): string {
    return this.stackHolder.stack ?? '';
  }

  /** Takes the place where JavaScript raised an error for its own. */
  raisedAt(error: { stack?: string }): this {
    this.stackHolder = error;
    this.knownFrames = null;
    return this;
  }

  /** Apex frames, innermost first; null where no program is loaded that could read the stack. */
  get frames(): readonly ApexFrame[] | null {
    return (this.knownFrames ??= readFrames?.(this.jsStack) ?? null);
  }
  set frames(frames: readonly ApexFrame[] | null) {
    this.knownFrames = frames;
  }
}

/** @returns a platform exception, ready to throw: `throw apexError('System.NullPointerException', 'Attempt to de-reference a null object')` */
export function apexError(typeName: string, message: string): ApexException {
  return new ApexException(typeName, message);
}
