/** The source files of a project's package directories. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { ignoreRules } from './ignore.ts';

/** Folders that never hold source. */
const outside = new Set(['node_modules', '__tests__', '__mocks__', '__snapshots__']);

/**
 * @param root the project's folder
 * @param folders package directories, relative to it
 * @returns project-relative paths with `/`, sorted within each folder, without what .forceignore names
 */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  const ignoreFile = join(root, '.forceignore');
  const isIgnored = ignoreRules(existsSync(ignoreFile) ? readFileSync(ignoreFile, 'utf8') : '');
  let found: string[] = [];
  const entered = new Set<string>();
  const walk = (folder: string): void => {
    // Links may lead back to a folder that is being read.
    const real = realpathSync(join(root, folder));
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || outside.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry, join(root, path));
      if (kind === 'folder') walk(path);
      // A component's TypeScript is named in .forceignore because its JavaScript is deployed; it still is source here.
      else if (kind === 'file' && (!isIgnored(path) || isComponentSource(path))) found.push(path);
    }
  };
  const all = folders.flatMap((folder) => {
    found = [];
    walk(folder);
    return found.sort();
  });
  return [...new Set(all)];
}

/** Links are what they lead to; one that leads nowhere is nothing, as a socket is. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  const found = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
  if (found === undefined) return null;
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null;
}

function isComponentSource(path: string): boolean {
  return /\/lwc\/[^/]+\/.+\.ts$/.test(path) && !path.endsWith('.d.ts');
}
