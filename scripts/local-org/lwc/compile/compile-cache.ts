/** Compiled files kept on disk by the hash of everything that went into them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../paths.ts';

const folder = path.join(repositoryRoot, 'node_modules/.cache/local-org/lwc');

/** @returns a hash of the parts, usable as a file name */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** @returns the cached text, or null when there is none */
export function readCached(key: string): string | null {
  try {
    return readFileSync(fileOf(key), 'utf8');
  } catch {
    return null;
  }
}

/** Writes through a temporary file, so that a second process never reads half of one. */
export function keep(key: string, text: string): string {
  const file = fileOf(key);
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, text);
  renameSync(partial, file);
  return text;
}

const month = 30 * 24 * 60 * 60 * 1000;

/** Removes what was written a month or more before a newer entry; what is still in use is made again. */
export function prune(newest: string): void {
  const limit = statSync(fileOf(newest)).mtimeMs - month;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    const state = statSync(file, { throwIfNoEntry: false });
    if (state?.isFile() === true && state.mtimeMs < limit) rmSync(file, { force: true });
  }
}

function fileOf(key: string): string {
  return path.join(folder, key.slice(0, 2), key);
}
