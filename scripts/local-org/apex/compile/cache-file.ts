/**
 * One cached value in one file, under the key of what it was made from: a new value takes the place of the old
 * one, so that a cache never grows. Whatever is wrong with the file, it counts as empty.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const DIGEST = 32;

export class CacheFile {
  /** @param path null keeps nothing */
  constructor(private readonly path: string | null) {}

  /** @returns what was written under that key, if that is what the file holds, undamaged */
  read(key: string): Buffer | null {
    if (this.path === null) return null;
    try {
      const file = readFileSync(this.path);
      const content = file.subarray(DIGEST);
      return file.subarray(0, DIGEST).equals(digest(key, content)) ? content : null;
    } catch {
      return null;
    }
  }

  /** Other processes see the old file or the new one, never a part; a folder that cannot be written to is left alone. */
  write(key: string, content: Buffer): void {
    if (this.path === null) return;
    const part = `${this.path}.${randomUUID()}`;
    try {
      makeFolder(dirname(this.path));
      writeFileSync(part, Buffer.concat([digest(key, content), content]));
      renameSync(part, this.path);
      removeRemains(this.path);
    } catch {
      if (existsSync(part)) rmSync(part);
    }
  }
}

/** What is cached is nobody's source. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Parts of processes that were ended while they wrote. */
function removeRemains(path: string): void {
  const [folder, start] = [dirname(path), `${basename(path)}.`];
  const longAgo = statSync(path).mtimeMs - 60_000;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name.startsWith(start) && statSync(file).mtimeMs < longAgo) rmSync(file, { force: true });
  }
}

function digest(key: string, content: Buffer): Buffer {
  return createHash('sha256').update(key).update('\0').update(content).digest();
}
