/** How long Apex takes to parse, to check and compile, and to come from the cache; and whether size changes that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../test/command.ts';
import { writeClasses } from './compile/made-project.ts';
import { median, type Measure, type Row } from './measure.ts';

type Way = 'parse' | 'cold' | 'cached';

const few = 150;
const many = 1_500;

export const compile: Measure = {
  name: 'compile',
  doing: `Compiling ${few} and ${many} classes`,
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'keyline-compile-'));
    try {
      const [small, large] = [path.join(folder, 'few'), path.join(folder, 'many')];
      writeClasses(small, few);
      writeClasses(large, many);
      // Each way in turn, so that a busy machine slows all of them.
      const rounds: Record<Way, number>[] = [];
      for (let round = 0; round < 3; round++)
        rounds.push({
          parse: await time(small, 'parse'),
          cold: await time(small, 'cold'),
          cached: await time(small, 'cached'),
        });
      const middle = (way: Way): number => median(rounds.map((times) => times[way]));
      return rowsOf(middle('parse'), middle('cold'), middle('cached'), await time(large, 'cold'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function rowsOf(parse: number, cold: number, cached: number, large: number): Row[] {
  return [
    { what: `Compiling ${few} classes`, value: cold / 1000, unit: 's', bound: { kind: 'feel', atMost: 5 } },
    {
      what: 'Cold by parsing alone',
      value: cold / parse,
      unit: 'times',
      note: `${cold.toFixed(0)} and ${parse.toFixed(0)} ms`,
      bound: { kind: 'promise', atMost: 3 },
    },
    {
      what: 'From the cache by cold',
      value: cached / cold,
      unit: 'times',
      note: `${cached.toFixed(0)} and ${cold.toFixed(0)} ms`,
      bound: { kind: 'promise', atMost: 0.1 },
    },
    {
      what: `A class of ${many} by a class of ${few}`,
      value: large / many / (cold / few),
      unit: 'times',
      note: `${(large / many).toFixed(1)} and ${(cold / few).toFixed(1)} ms`,
      bound: { kind: 'promise', atMost: 1.2 },
    },
  ];
}

/** @returns milliseconds in a new process, its own start left out */
async function time(folder: string, way: Way): Promise<number> {
  const script = 'scripts/bench/compile/time-compile.ts';
  const result = await runCommand('node', ['scripts/run.mjs', '--tools', script, folder, way]);
  if (result.status !== 0) throw new Error(`${result.output}${result.errors}`);
  return Number(result.output.trim().split('\n').at(-1));
}
