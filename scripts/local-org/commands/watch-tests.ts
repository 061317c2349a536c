/** `test --watch`: runs the tests that a change may affect, at every change. Keys: Enter all, f the failed ones, q quits. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../org/settings.ts';
import { readProject } from '../project/read-project.ts';
import { affectedClasses } from '../testing/affected.ts';
import type { Arguments } from './arguments.ts';

/** Runs the tests. @param classes lower-case names; null for all @returns names of the classes with failed tests */
export type RunTests = (classes: ReadonlySet<string> | null) => Promise<ReadonlySet<string>>;

/** Editors write a file in several steps; a change is over when nothing followed for this many milliseconds. */
const QUIET = 150;
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

export async function watchTests(given: Arguments, run: RunTests): Promise<number> {
  const changed = new Set<string>();
  let wake: (key: string) => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const watchers = foldersOf(given.project).map((folder) =>
    watch(join(given.project, folder), { recursive: true }, (_, file) => {
      const path = join(folder, file ?? '').replaceAll('\\', '/');
      if (/(^|\/)(\.|node_modules\/|coverage\/)/.test(path)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => wake('change'), QUIET);
    }),
  );
  const { stdin } = process;
  const onKey = (data: Buffer): void => wake(data.toString()[0] ?? '');
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on('data', onKey);

  let failed = await run(null);
  for (;;) {
    console.log('\nWaiting for changes. Enter runs all tests, f those of classes that failed, q quits.');
    const waiting = new Promise<string>((resolve) => (wake = resolve));
    // What changed while the tests ran is a change too.
    const key = changed.size > 0 ? 'change' : await waiting;
    wake = () => undefined;
    if (key === 'q' || key === '\x03' || key === '\x04') break;
    const files = [...changed];
    changed.clear();
    const all = key === '\r' || key === '\n';
    if (!all && key !== 'f' && key !== 'change') continue;
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    failed = await run(all ? null : key === 'f' ? failed : affectedBy(given.project, files, failed));
  }
  for (const watcher of watchers) watcher.close();
  stdin.off('data', onKey).pause();
  if (stdin.isTTY) stdin.setRawMode(false);
  return failed.size === 0 ? 0 : 1;
}

/** What failed before is run again too: the change may be the one that mends it. */
function affectedBy(root: string, files: readonly string[], failed: ReadonlySet<string>): ReadonlySet<string> | null {
  try {
    const affected = affectedClasses(
      readProject(root, () => undefined, readSettings(root).metadata),
      files.map((file) => file.replace(/(\.cls)-meta\.xml$/, '$1')),
    );
    return affected === null ? null : new Set([...affected, ...failed]);
  } catch {
    // A project that cannot be read now tells why when its tests are to run.
    return null;
  }
}

function foldersOf(root: string): readonly string[] {
  try {
    return readProject(root, () => undefined).packageDirectories;
  } catch {
    return [''];
  }
}
