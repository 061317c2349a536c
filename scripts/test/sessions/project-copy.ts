/** The project in a folder of its own. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';

export interface ProjectCopy {
  readonly folder: string;
  remove(): void;
}

export function copyOfProject(): ProjectCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyline-'));
  for (const name of ['force-app', 'config', 'sfdx-project.json', '.forceignore'])
    cpSync(path.join(repositoryRoot, name), path.join(folder, name), { recursive: true });
  // What was compiled of the same classes need not be compiled again.
  const cache = path.join(repositoryRoot, '.local-org/cache');
  if (existsSync(cache)) cpSync(cache, path.join(folder, '.local-org/cache'), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Takes out of a copy what is to be proved needed.
 * @throws when the class is not as it was
 */
export function rewrite(folder: string, file: string, given: string, other: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  if (!text.includes(given)) throw new Error(`${file} has no "${given}"`);
  writeFileSync(path.join(folder, file), text.replace(given, other));
}
