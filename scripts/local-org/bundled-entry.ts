/** Threads and processes of the local org need a file of their own to start from. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './paths.ts';

/** @param entry a path from the repository's root; @returns the path of its bundle */
export async function bundledEntry(entry: string): Promise<string> {
  const { bundle } = (await import(pathToFileURL(join(repositoryRoot, 'scripts/bundle.mjs')).href)) as {
    bundle(entry: string): Promise<string>;
  };
  return bundle(entry);
}
