/** `test --watch`: runs the tests that a change may affect, at every change. Keys: Enter all, f the failed ones, q quits. */
import { readSettings } from '../org/settings.ts';
import { readProject } from '../project/read-project.ts';
import { affectedClasses } from '../testing/affected.ts';
import type { Arguments } from './arguments.ts';
import { watchFolders } from './watch-folders.ts';

/** Runs the tests. @param classes lower-case names; null for all @returns names of the classes with failed tests */
export type RunTests = (classes: ReadonlySet<string> | null) => Promise<ReadonlySet<string>>;

type Wish = 'all' | 'failed' | 'changed' | 'quit';

/** Editors write a file in several steps; a change is over when nothing followed for this many milliseconds. */
const QUIET = 150;
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';
const keys: Readonly<Record<string, Wish>> = {
  '\r': 'all',
  '\n': 'all',
  f: 'failed',
  q: 'quit',
  '\x03': 'quit',
  '\x04': 'quit',
};

/** @returns the exit code of the last run, when the user quits */
export async function watchTests(given: Arguments, run: RunTests): Promise<number> {
  const wishes = new Wishes();
  const changed = new Set<string>();
  const stopWatching = watchFolders(given.project, foldersOf(given.project), (path) => {
    changed.add(path);
    wishes.addSoon('changed');
  });
  const stopListening = listen((key) => wishes.add(keys[key]));
  let failed = await run(null);
  for (;;) {
    console.log('\nWaiting for changes. Enter runs all tests, f those of classes that failed, q quits.');
    const wish = await wishes.next();
    if (wish === 'quit') break;
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    const files = [...changed];
    changed.clear();
    if (wish === 'all') failed = await run(null);
    else failed = await run(wish === 'failed' ? failed : affectedBy(given.project, files, failed));
  }
  stopWatching();
  stopListening();
  return failed.size === 0 ? 0 : 1;
}

/** What was asked for and not yet done; each thing once. */
class Wishes {
  private readonly waiting = new Set<Wish>();
  private wake: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;

  add(wish: Wish | undefined): void {
    if (wish === undefined) return;
    this.waiting.add(wish);
    this.wake();
  }

  /** Adds it when nothing was added soon for a while. */
  addSoon(wish: Wish): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.add(wish), QUIET);
  }

  async next(): Promise<Wish> {
    if (this.waiting.size === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    const [wish] = this.waiting.has('quit') ? (['quit'] as const) : this.waiting;
    this.waiting.delete(wish!);
    return wish!;
  }
}

/** @returns a function that ends the listening */
function listen(onKey: (key: string) => void): () => void {
  const { stdin } = process;
  const onData = (data: Buffer): void => [...data.toString()].forEach(onKey);
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on('data', onData);
  return () => {
    stdin.off('data', onData).pause();
    if (stdin.isTTY) stdin.setRawMode(false);
  };
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
