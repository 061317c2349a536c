/** A copy of the checkout as a fresh clone is once npm has run: nothing is built, nothing is cached. */
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../local-org/paths.ts';

export interface Checkout {
  readonly folder: string;
  remove(): void;
}

const leftOut = new Set(['node_modules', '.git', '.local-org', '.types', 'coverage']);

/** It has the packages that `npm start` installs. Their files are linked where the disk allows it, copied otherwise. */
export function freshCheckout(): Checkout {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyline-bench-'));
  for (const name of readdirSync(repositoryRoot).filter((each) => !leftOut.has(each))) {
    cpSync(path.join(repositoryRoot, name), path.join(folder, name), { recursive: true });
  }
  for (const name of packages()) {
    link(path.join(repositoryRoot, name), path.join(folder, name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Folders of the packages that are not only for testing; nested ones come with the package they are in. */
function packages(): string[] {
  const lock = JSON.parse(readFileSync(path.join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { dev?: boolean }>>;
  };
  return Object.entries(lock.packages)
    .filter(([name, { dev }]) => name.lastIndexOf('node_modules/') === 0 && dev !== true)
    .map(([name]) => name)
    .filter((name) => existsSync(path.join(repositoryRoot, name)));
}

function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
