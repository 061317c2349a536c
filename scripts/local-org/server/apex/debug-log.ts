/** A debug log as clients print it. Apex Developer Guide, "Debug Log"; Help, "Debug Log Details". */
import type { Org } from '../../org/org.ts';
import type { CurrentUser, DebugLine } from '../../org/transaction.ts';

/** @param source the block that was run */
export function debugLog(org: Org, user: CurrentUser | null, source: string, lines: readonly DebugLine[]): string {
  const now = new Date(org.clock.now());
  const moment = `${two(now.getUTCHours())}:${two(now.getUTCMinutes())}:${two(now.getUTCSeconds())}.${now.getUTCMilliseconds()}`;
  let nanoseconds = 0;
  const entry = (...words: readonly string[]): string => `${moment} (${(nanoseconds += 1_000)})|${words.join('|')}`;
  return [
    `${org.project.sourceApiVersion} APEX_CODE,DEBUG;APEX_PROFILING,INFO`,
    ...source.split('\n').map((line) => `Execute Anonymous: ${line}`),
    entry('USER_INFO', '[EXTERNAL]', user?.id ?? '', user?.name ?? '', user?.timeZone ?? ''),
    entry('EXECUTION_STARTED'),
    entry('CODE_UNIT_STARTED', '[EXTERNAL]', 'execute_anonymous_apex'),
    ...lines.map(({ level, text, place }) => entry('USER_DEBUG', `[${lineOf(place)}]`, level, text)),
    entry('CODE_UNIT_FINISHED', 'execute_anonymous_apex'),
    entry('EXECUTION_FINISHED'),
    '',
  ].join('\n');
}

const lineOf = (place: string): string => /line (\d+)/.exec(place)?.[1] ?? 'EXTERNAL';

const two = (number: number): string => String(number).padStart(2, '0');
