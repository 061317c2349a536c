/**
 * Watches folders with all folders inside them. Each has a watcher of its own: where the system has no recursive one,
 * Node watches files, and loses those that an editor replaces.
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

const outside = /^(\.|node_modules$|coverage$)/;

/**
 * @param folders relative to the root
 * @param onChange gets the path of each changed file, relative to the root, with `/`
 * @returns a function that ends the watching
 */
export function watchFolders(root: string, folders: readonly string[], onChange: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const enter = (folder: string): void => {
    if (watchers.has(folder) || !isFolder(join(root, folder))) return;
    const watcher = watch(join(root, folder), (_, file) => {
      if (file === null || outside.test(file)) return;
      const path = folder === '' ? file : `${folder}/${file}`;
      if (isFolder(join(root, path))) enter(path);
      else if (isSource(file)) onChange(path);
    });
    // A folder that is gone tells so once more.
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(folder);
    });
    watchers.set(folder, watcher);
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }))
      if (entry.isDirectory() && !outside.test(entry.name))
        enter(folder === '' ? entry.name : `${folder}/${entry.name}`);
  };
  folders.forEach(enter);
  return () => watchers.forEach((watcher) => watcher.close());
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What editors leave for a moment is no source. */
function isSource(file: string): boolean {
  return /\.\w+$/.test(file) && !/\.(swp|swx|tmp)$/.test(file);
}
