/** How the platform reports an exception that a trigger did not catch. */
import type { ApexException } from '../apex/values/exception.ts';

/** @returns `AccountTrigger: execution of BeforeInsert\n\ncaused by: System.X: message\n\nTrigger.AccountTrigger: line 1, column 1` */
export function triggerFaultText(object: string, event: string, fault: ApexException): string {
  const stack = fault.frames ?? [];
  const root = stack.findIndex((frame) => frame.place.startsWith('Trigger.'));
  const trigger = root < 0 ? object : stack[root]!.place.slice('Trigger.'.length);
  // What lies below the trigger is the DML's caller and not part of the message.
  const frames = root < 0 ? stack : stack.slice(0, root + 1);
  // The platform knows lines and calls every column the first.
  const trace = frames.map((frame) => `${frame.place}: line ${frame.line}, column 1`).join('\n');
  return `${trigger}: execution of ${event}\n\ncaused by: ${fault.typeName}: ${fault.message ?? 'Script-thrown exception'}${trace === '' ? '' : `\n\n${trace}`}`;
}
