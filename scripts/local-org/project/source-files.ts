/** The source files of a project's package directories. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreRules } from './ignore.ts';

/** Folders that never hold source. */
const outside = new Set(['node_modules', '__tests__', '__mocks__', '__snapshots__']);

/**
 * @param root the project's folder
 * @param folders package directories, relative to it
 * @returns project-relative paths with `/`, sorted, without what .forceignore names
 */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  const ignoreFile = join(root, '.forceignore');
  const isIgnored = ignoreRules(existsSync(ignoreFile) ? readFileSync(ignoreFile, 'utf8') : '');
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || outside.has(entry.name)) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      // A component's TypeScript is named in .forceignore because its JavaScript is deployed; it still is source here.
      else if (!isIgnored(path) || isComponentSource(path)) found.push(path);
    }
  };
  for (const folder of folders) walk(folder);
  return [...new Set(found)].sort();
}

function isComponentSource(path: string): boolean {
  return /\/lwc\/[^/]+\/.+\.ts$/.test(path) && !path.endsWith('.d.ts');
}
