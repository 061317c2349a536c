/** The product as a process: started as `npm start` does, timed, asked for its memory, stopped. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Product {
  readonly url: string;
  /** From the start of the process to `ready:`. */
  readonly readyAfter: number;
  /** Bytes in use once garbage is collected, from Node's own diagnostic report. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

export interface Memory {
  readonly heapUsed: number;
  readonly resident: number;
}

/** A module that is loaded before the product, which needs to know nothing of being measured. */
const reportOnSignal =
  'data:text/javascript,process.on("SIGUSR2", () => { globalThis.gc(); process.report.writeReport(); })';

/**
 * @param checkout folder to start in
 * @param database file of the org; made and filled when it does not exist
 * @throws with the output when the product ends before it is ready
 */
export async function startProduct(checkout: string, database: string): Promise<Product> {
  const reportFile = `report-${path.basename(database)}-${performance.now().toFixed(0)}.json`;
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      reportOnSignal,
      `--report-directory=${checkout}`,
      `--report-filename=${reportFile}`,
      ...command('start', database),
      '--no-open',
      '--port',
      '0',
    ],
    { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += text.toString();
      const ready = /^ready: (\S+)/m.exec(output);
      if (ready !== null) resolve(ready[1]!);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`npm start ended before it was ready:\n${output}`)));
  });
  return {
    url,
    readyAfter: performance.now() - begun,
    async memory() {
      child.kill('SIGUSR2');
      return memoryIn(path.join(checkout, reportFile));
    },
    async stop() {
      child.kill();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs files of anonymous Apex on a database, each in a transaction. @throws with what it printed when it fails */
export async function runApex(checkout: string, database: string, ...files: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...command('run', database), ...files], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`${files[0]} failed:\n${output}`);
}

function command(name: string, database: string): string[] {
  return ['scripts/run.mjs', 'scripts/local-org/cli.ts', name, '--database', database];
}

async function memoryIn(file: string): Promise<Memory> {
  for (let tries = 0; tries < 100; tries++) {
    const report = existsSync(file) ? parsed(readFileSync(file, 'utf8')) : null;
    if (report !== null) return { heapUsed: report.javascriptHeap.usedMemory, resident: report.resourceUsage.rss };
    await wait(50);
  }
  throw new Error('Node wrote no diagnostic report.');
}

/** The file is there before all of it is written. */
function parsed(text: string): { javascriptHeap: { usedMemory: number }; resourceUsage: { rss: number } } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
