/**
 * The features of a package, and what each declares for the others in its README: the classes in the line that
 * begins with "Public service" (in the foundation: "For features"), the components in "Components for others".
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Feature {
  readonly name: string;
  /** Where it declares, relative to the project. */
  readonly readme: string;
  /** Lower-case names of Apex classes that other features may use. */
  readonly classes: ReadonlySet<string>;
  /** Names of components (`fitEvidence`) that other features may use. */
  readonly components: ReadonlySet<string>;
}

const classLines = ['Public service', 'For features'];
const componentLines = ['Components for others'];

/** Reads features as they are asked for; a path outside a feature's folder belongs to none. */
export class Features {
  readonly #known = new Map<string, Feature>();

  constructor(private readonly root: string) {}

  /** Those that were asked for. */
  get known(): readonly Feature[] {
    return [...this.#known.values()];
  }

  /** @returns the feature that a file of the project belongs to: the folder below `main/default`, `main` or the like */
  of(file: string): Feature | null {
    const folder = /^(.*?\/main\/[^/]+)\//.exec(file)?.[1];
    if (folder === undefined) {
      return null;
    }
    const known = this.#known.get(folder) ?? read(this.root, folder);
    this.#known.set(folder, known);
    return known;
  }
}

function read(root: string, folder: string): Feature {
  const readme = path.join(root, folder, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  return {
    name: path.posix.basename(folder),
    readme: `${folder}/README.md`,
    classes: new Set(namesIn(text, classLines).map((name) => name.toLowerCase())),
    components: new Set(namesIn(text, componentLines).map(bundleName)),
  };
}

/** @returns what stands between backticks in the list items that begin with one of the titles */
function namesIn(text: string, titles: readonly string[]): string[] {
  return text
    .split(/^- /m)
    .filter((item) => titles.some((title) => item.startsWith(`**${title}**`)))
    .flatMap((item) => [...item.matchAll(/`([A-Za-z][\w-]*)/g)].map((match) => match[1]!));
}

/** `c-fit-evidence` → `fitEvidence` */
function bundleName(tag: string): string {
  return tag.replace(/^c-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
