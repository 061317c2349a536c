/** A small org of a project that is not ours, served as anyone serves one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';

const project = 'scripts/test/clients/project';

export interface Workshop {
  /** `http://localhost:3000` */
  readonly url: string;
  /** What the start has printed. */
  readonly greeting: string;
  /** A folder of this run's own. */
  readonly folder: string;
  close(): Promise<void>;
}

export const administrator = 'admin@local.example';
export const mechanic = 'mechanic@workshop.example';
/** Has no permission to use the API. */
export const visitor = 'visitor@workshop.example';

export async function openWorkshop(): Promise<Workshop> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workshop-'));
  const words = ['scripts/run.mjs', 'scripts/local-org/cli.ts', 'start', '--project', project, '--no-open'];
  const child = spawn(process.execPath, [...words, '--port', '0', '--database', path.join(folder, 'org.db')], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += text.toString();
      const ready = /^ready: (\S+)[\s\S]*jsforce/m.exec(output);
      if (ready !== null) resolve(ready[1]!);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`The org ended before it was ready:\n${output}`)));
  });
  return {
    url,
    greeting: output,
    folder,
    async close() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
