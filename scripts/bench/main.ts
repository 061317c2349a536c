/**
 * `npm run bench`: how long things take and how large they are, as a table. `npm run bench -- tier-list` measures
 * that alone; `activation` and `signals`, which take minutes, are measured only when they are named. It fails only when
 * something could not be measured, never for being slow.
 */
import { activation } from './activation.ts';
import { apexCompute } from './apex-compute.ts';
import { apexTests } from './apex-tests.ts';
import { bundleSize } from './bundle-size.ts';
import { compile } from './compile.ts';
import { emptyTests } from './empty-tests.ts';
import { heap } from './heap.ts';
import type { Measure, Row } from './measure.ts';
import { records } from './records.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { tableOf } from './table.ts';
import { tierList } from './tier-list.ts';
import { Workbench } from './workbench.ts';

const measures: readonly Measure[] = [
  start,
  tierList,
  bundleSize,
  heap,
  apexTests,
  emptyTests,
  apexCompute,
  records,
  compile,
  activation,
  signals,
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !measures.some((measure) => measure.name === name));
if (unknown.length > 0) {
  const known = measures.map(({ name }) => name).join(', ');
  console.error(`There is no measure named ${unknown.join(', ')}. Measures: ${known}.`);
  process.exit(1);
}

const isWanted = ({ name, isOnlyByName }: Measure): boolean =>
  names.length === 0 ? isOnlyByName !== true : names.includes(name);

const bench = new Workbench();
const rows: Row[] = [];
try {
  for (const measure of measures.filter(isWanted)) {
    console.log(`${measure.doing} …`);
    try {
      rows.push(...(await measure.run(bench)));
    } catch (error) {
      console.error(`FAILED ${measure.name}:`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await bench.close();
}
console.log(`\n${tableOf(rows)}`);
