/** How the platform reports an exception that a trigger did not catch. */
import type { ApexException } from '../apex/values/exception.ts';

/** @returns `AccountTrigger: execution of BeforeInsert\n\ncaused by: System.X: message\n\nTrigger.AccountTrigger: line 1, column 1` */
export function triggerFaultText(object: string, event: string, fault: ApexException): string {
  const frames = fault.frames ?? [];
  const trigger = frames.find((frame) => frame.place.startsWith('Trigger.'))?.place.slice('Trigger.'.length) ?? object;
  const trace = frames.map((frame) => `${frame.place}: line ${frame.line}, column ${frame.column}`).join('\n');
  return `${trigger}: execution of ${event}\n\ncaused by: ${fault.typeName}: ${fault.message ?? 'Script-thrown exception'}${trace === '' ? '' : `\n\n${trace}`}`;
}
