/** An Apex exception as a log shows it: what it is, its causes, and where it was raised. */
import type { ApexException } from '../apex/values/exception.ts';
import type { CreatedOrg } from './create-org.ts';

export function exceptionReport(org: Pick<CreatedOrg, 'program'>, error: ApexException): string {
  const frames = org.program.runtime.traces
    .read(error.jsStack)
    .map(({ place, line, column }) => `  ${place}: line ${line}, column ${column}`);
  const cause = error.cause === null ? [] : [`Caused by: ${exceptionReport(org, error.cause)}`];
  return [`${error.typeName}: ${error.message ?? ''}`, ...frames, ...cause].join('\n');
}
