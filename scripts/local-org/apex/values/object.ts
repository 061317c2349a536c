/**
 * Base of every emitted class. Instance fields are properties named `_` + lower-case name; methods are
 * properties named by their slot. Code outside the emitter touches only the well-known slots:
 * `tostring/0`, `equals/1`, `hashcode/0`, `compareto/1`, `compare/2`, `execute/1:queueable`, `iterator/0`, `hasnext/0`, `next/0`, `call/2` …
 */
import type { ClassInfo } from '../runtime/class-info.ts';

/** Set on what `Test.createStub` makes: it prints as a class of its own. */
export const STUB = Symbol('stub');

export class ApexObject {
  declare readonly [STUB]?: boolean;
  /** Set on the prototype by the class loader. */
  declare readonly $info: ClassInfo;
  [slot: string]: unknown;
}
