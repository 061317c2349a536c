/** Processor time of this thread, as near as the running Node tells. */
import { performance } from 'node:perf_hooks';

type Usage = () => { readonly user: number; readonly system: number };
const threadUsage = (process as { threadCpuUsage?: Usage }).threadCpuUsage?.bind(process);

/**
 * A millisecond begun counts: code that runs has used some time, as on Salesforce, where it takes longer than here.
 * @returns a function that gives the milliseconds used since; on older Node no more than the wall clock's.
 */
export function startCpuTimer(): () => number {
  const usage: Usage = threadUsage ?? (() => process.cpuUsage());
  const [startedAt, start] = [performance.now(), usage()];
  return () => {
    const now = usage();
    return Math.ceil(
      Math.min(performance.now() - startedAt, (now.user + now.system - start.user - start.system) / 1000),
    );
  };
}
