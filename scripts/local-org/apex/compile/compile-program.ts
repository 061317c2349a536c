/**
 * Compiles a project's Apex, or takes it from the cache. Nothing changed: nothing is parsed, checked or emitted.
 * A source changed: only it is parsed, then everything is checked and emitted from trees, which takes a
 * twentieth of the time that parsing takes, and leaves no dependent behind.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Schema, SObjectType } from '../../schema/types.ts';
import type { EmittedUnit } from '../emit/emit-unit.ts';
import { checkProgram, declaredProgram, type ProgramSources } from '../types/program.ts';
import type { Diagnostic } from '../types/checked.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { brokenBodies, brokenUnits, type BrokenUnit } from './broken-units.ts';
import { CacheFile } from './cache-file.ts';
import { emitProgram, type CompiledProgram } from './compiled-program.ts';
import { compilerVersion, parserVersion } from './compiler-version.ts';
import { packOutline, unpackOutline } from './outline.ts';
import { SyntaxCache } from './syntax-cache.ts';

export interface CompileOptions {
  /** Names of the custom labels. */
  readonly labels: Iterable<string>;
  /** The project's own namespace, which its code may name. */
  readonly namespace?: string | null;
  /** Folder to cache in; null for none. */
  readonly cache: string | null;
  /** Whether the code counts which of its lines run; such a program is cached apart. */
  readonly countsLines?: boolean;
}

export interface Compilation {
  /** All that compiles; what does not is in its `broken`. */
  readonly program: CompiledProgram;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the sources that had to be parsed; null when the whole program came from the cache. */
  readonly parsed: readonly string[] | null;
}

interface Kept {
  readonly classes: ReadonlyMap<string, ClassSymbol>;
  readonly unparsed: ReadonlyMap<string, Diagnostic>;
  readonly broken: readonly BrokenUnit[];
  readonly units: readonly EmittedUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

export function compileProgram(sources: ProgramSources, schema: Schema, options: CompileOptions): Compilation {
  const { cache, namespace = null, countsLines = false } = options;
  const labels = [...options.labels];
  const file = new CacheFile(cache === null ? null : join(cache, countsLines ? 'counting-program.bin' : 'program.bin'));
  const key = cache === null ? '' : keyOf(sources, schema, [namespace ?? '', ...labels]);
  const content = file.read(key);
  if (content !== null) {
    const { classes, unparsed, units, broken, diagnostics } = unpackOutline<Kept>(content);
    const checked = declaredProgram(classes, unparsed, schema, { labels, namespace });
    return {
      program: { checked, units, broken, mistakes: brokenBodies(diagnostics, broken) },
      diagnostics,
      parsed: null,
    };
  }
  const syntax = new SyntaxCache(
    new CacheFile(cache === null ? null : join(cache, 'syntax.bin')),
    cache === null ? '' : parserVersion(),
  );
  const checked = checkProgram(sources, schema, { labels, namespace, parsers: syntax });
  syntax.save();
  const refused = new Set(brokenUnits(sources, checked.diagnostics).map(({ path }) => path));
  const { units, failed } = emitProgram(checked, refused, countsLines);
  const diagnostics = [...checked.diagnostics, ...failed];
  const broken = brokenUnits(sources, diagnostics);
  const { classes, unparsed } = checked;
  const kept: Kept = { classes, unparsed, units, broken, diagnostics };
  file.write(key, packOutline(kept));
  return {
    program: { checked, units, broken, mistakes: brokenBodies(diagnostics, broken) },
    diagnostics,
    parsed: syntax.parsed,
  };
}

/** A digest of all that decides what comes out. Key prefixes, which the database gives, do not. */
function keyOf(sources: ProgramSources, schema: Schema, labels: readonly string[]): string {
  const hash = createHash('sha256').update(compilerVersion());
  const part = (...texts: readonly string[]): void => {
    for (const text of texts) hash.update(text).update('\0');
  };
  for (const { name, path, text, apiVersion, isActive } of [...sources.classes, ...sources.triggers])
    part(name, path, text, apiVersion, String(isActive));
  part('labels', ...labels);
  for (const object of schema.objects.values()) hash.update(JSON.stringify({ ...listed(object), keyPrefix: '' }));
  return hash.digest('base64');
}

/** @returns the object with its maps as lists, which JSON can tell */
function listed(object: SObjectType): object {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, value instanceof Map ? [...value] : value]),
  );
}
