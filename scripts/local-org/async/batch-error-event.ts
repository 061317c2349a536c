/**
 * BatchApexErrorEvent: told of each fault of a batch that implements Database.RaisesPlatformEvents.
 * Apex Developer Guide, "Firing Platform Events from Batch Apex".
 */
import { ApexException } from '../apex/values/exception.ts';
import type { ApexObject } from '../apex/values/object.ts';
import type { ApexType } from '../apex/types/type.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { Schema } from '../schema/types.ts';

const RAISES: ApexType = { kind: 'platform', name: 'Database.RaisesPlatformEvents', args: [] };
/** Of JobScope. */
const LONGEST_SCOPE = 40_000;

export interface BatchFault {
  readonly jobId: string;
  readonly requestId: string;
  readonly phase: 'START' | 'EXECUTE' | 'FINISH';
  readonly fault: unknown;
  /** Ids of the records in hand. */
  readonly scope: readonly string[];
}

export function raisesEvents(batch: object): boolean {
  return (batch as ApexObject).$info?.isAssignableTo(RAISES) ?? false;
}

/** @returns the event, or null where the org does not know it */
export function batchErrorEvent(
  schema: Schema,
  { jobId, requestId, phase, fault, scope }: BatchFault,
): SObjectValue | null {
  const type = schema.object('BatchApexErrorEvent');
  if (type === undefined) return null;
  const event = new SObjectValue(type);
  const ids = scope.join(',');
  const values = {
    AsyncApexJobId: jobId,
    RequestId: requestId,
    Phase: phase,
    ExceptionType: fault instanceof ApexException ? fault.typeName : 'System.UnexpectedException',
    Message: fault instanceof ApexException || fault instanceof Error ? fault.message : String(fault),
    StackTrace: fault instanceof ApexException ? stackOf(fault) : null,
    JobScope: ids.slice(0, LONGEST_SCOPE),
    DoesExceedJobScopeMaxLength: ids.length > LONGEST_SCOPE,
  };
  for (const [name, value] of Object.entries(values)) event.fields.set(name, value);
  return event;
}

function stackOf(fault: ApexException): string {
  return (fault.frames ?? []).map(({ place, line }) => `${place}: line ${line}, column 1`).join('\n');
}
