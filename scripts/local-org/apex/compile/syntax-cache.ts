/** Parses each source once: trees are kept on disk by the text they come from. Parsing is most of the work of compiling. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { freezeTree } from '../syntax/freeze.ts';
import type { CompilationUnit, TriggerDeclaration, TypeDeclaration } from '../syntax/nodes.ts';
import { parseClass, parseTrigger, type Parsed, type Source } from '../syntax/parse.ts';
import { notCompiled } from '../types/not-compiled.ts';
import type { Parsers } from '../types/program.ts';
import type { CacheFile } from './cache-file.ts';

export class SyntaxCache implements Parsers {
  private readonly before: ReadonlyMap<string, Buffer>;
  /** Trees of this program only, so that the file does not grow. */
  private readonly now = new Map<string, Buffer>();
  /** Names of the sources that had to be parsed. */
  readonly parsed: string[] = [];

  constructor(
    private readonly file: CacheFile,
    private readonly version: string,
  ) {
    const content = file.read(version);
    this.before = content === null ? new Map() : (deserialize(content) as Map<string, Buffer>);
  }

  parseClass(source: Source): Parsed<TypeDeclaration> {
    return this.parse('class', source, parseClass);
  }

  parseTrigger(source: Source): Parsed<TriggerDeclaration> {
    return this.parse('trigger', source, parseTrigger);
  }

  /** Keeps what was parsed for the next time. */
  save(): void {
    if (this.parsed.length > 0) this.file.write(this.version, serialize(this.now));
  }

  private parse<T extends CompilationUnit>(
    kind: string,
    source: Source,
    parser: (source: Source) => Parsed<T>,
  ): Parsed<T> {
    const key = createHash('sha256').update(kind).update(source.text).digest('base64');
    const known = this.now.get(key) ?? this.before.get(key);
    try {
      const unit = known === undefined ? null : withinStack(() => freezeTree(deserialize(known) as T));
      if (known !== undefined && unit !== null) {
        this.now.set(key, known);
        return { unit, diagnostics: [] };
      }
      this.parsed.push(source.name);
      const parsed = parser(source);
      const kept = parsed.unit === null ? null : withinStack(() => serialize(parsed.unit));
      if (kept !== null) this.now.set(key, kept);
      return parsed;
    } catch (error) {
      // Nested deeper than the stack: this source is left out, not the program.
      return { unit: null, diagnostics: [notCompiled(source, { line: 1, column: 1 }, error)] };
    }
  }
}

/** @returns null where a chain of thousands of terms is deeper than the stack: such a source is parsed each time */
function withinStack<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
