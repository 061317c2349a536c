/**
 * Reads the type stubs of the platform as `javap` prints them: one record a type, its members in the notation of the
 * platform tables (`static name(Type): Return`). The stubs ship with `@salesforce/code-analyzer-pmd-engine`
 * (`standard-types`, `sobject-types`, BSD-3-Clause).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { readType, type StubType } from './stub-type.ts';

const jars = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib';
const base = 'com/nawforce/runforce';
/** Classes a call of `javap`, so that a command line stays short enough. */
const AT_ONCE = 400;

/** @param jar begin of its name, `standard-types` @returns its types by namespace, in the order of their names */
export function readStubs(jar: string): Map<string, StubType[]> {
  const folder = join(repositoryRoot, jars);
  const file = readdirSync(folder).find((name) => name.startsWith(`${jar}-`) && name.endsWith('.jar'));
  if (file === undefined) throw new Error(`${jars} has no ${jar}`);
  const unpacked = mkdtempSync(join(tmpdir(), 'stubs-'));
  try {
    execFileSync('jar', ['xf', join(folder, file)], { cwd: unpacked });
    return byNamespace(join(unpacked, base));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

function byNamespace(root: string): Map<string, StubType[]> {
  const types = new Map<string, StubType[]>();
  for (const namespace of readdirSync(root).sort()) {
    const classes = readdirSync(join(root, namespace)).filter((name) => name.endsWith('.class'));
    const printed: string[] = [];
    for (let start = 0; start < classes.length; start += AT_ONCE) {
      const part = classes.slice(start, start + AT_ONCE);
      const options = { cwd: join(root, namespace), encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
      printed.push(...execFileSync('javap', ['-public', ...part], options).split('Compiled from '));
    }
    const read = printed.filter((text) => text.includes('{')).map((text) => readType(text));
    types.set(
      namespace,
      read.sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  }
  return types;
}
