/** Starts the product as a user would, on a database of its own, and stops it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../local-org/paths.ts';

export interface LocalServer {
  readonly url: string;
  /** Stops the process; the database stays until `discard`. */
  stop(): Promise<void>;
  /** Starts again on the same database. */
  restart(options?: readonly string[]): Promise<LocalServer>;
  discard(): Promise<void>;
}

/**
 * @param options more options of `npm start`, such as `--now 2026-12-20`
 * @throws with the program's output when it ends before it is ready
 */
export async function startLocalServer(options: readonly string[] = []): Promise<LocalServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyline-story-'));
  return startOn(folder, options);
}

async function startOn(folder: string, options: readonly string[]): Promise<LocalServer> {
  const args = [
    'scripts/run.mjs',
    'scripts/local-org/cli.ts',
    'start',
    '--no-open',
    '--port',
    '0',
    '--database',
    path.join(folder, 'org.db'),
    ...options,
  ];
  const child = spawn(process.execPath, args, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (text: Buffer): void => {
      output += text.toString();
      const ready = /^ready: (\S+)/m.exec(output);
      if (ready !== null) {
        resolve(ready[1]!);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`npm start ended before it was ready:\n${output}`)));
  });
  return {
    url,
    stop,
    restart: (more = []) => startOn(folder, [...options, ...more]),
    async discard() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
