/** Which compiler this is: cached work of another one is worth nothing. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../../paths.ts';

let version: string | null = null;

/** @returns a digest of the local org's own code, of the packages it is pinned to, and of the engine that runs it */
export function compilerVersion(): string {
  version ??= createHash('sha256')
    // The local org runs as one bundle, this file is part of it.
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readFileSync(join(repositoryRoot, 'package.json')))
    .update(process.version)
    .digest('base64');
  return version;
}
