/**
 * `npm test`: everything that proves the project, two steps at a time. `npm test -- apex stories` runs those
 * alone. The last line is `N passed, N failed`.
 */
import { steps } from './steps.ts';
import type { Step, StepResult } from './step.ts';

const words = process.argv.slice(2);
const options = { write: words.includes('--write') };
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no test step named ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}

const waiting = steps.filter((step) => names.length === 0 || names.includes(step.name));
const results = new Map<Step, StepResult>();

async function lane(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const started = performance.now();
    const result = await step.run(options).catch(asFailure);
    results.set(step, result);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const mark = result.failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `${mark.padEnd(7)}${step.name.padEnd(13)}${`${result.passed} passed, ${result.failed} failed`.padEnd(26)}${`${seconds} s`.padStart(8)}   ${step.proves}`,
    );
    if (result.report.trim() !== '') {
      console.log(result.report.trimEnd().replace(/^/gm, '        '));
    }
  }
}

function asFailure(error: unknown): StepResult {
  return { passed: 0, failed: 1, report: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

await Promise.all([lane(), lane()]);
const total = [...results.values()].reduce(
  (sum, result) => ({ passed: sum.passed + result.passed, failed: sum.failed + result.failed }),
  { passed: 0, failed: 0 },
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
