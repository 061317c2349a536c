/** Which lines ran. Apex Developer Guide, "Code Coverage": covered lines by all executable ones, tests left out. */

export interface CoveredFile {
  readonly path: string;
  /** Class or trigger. */
  readonly name: string;
  /** Executable lines and how often each was reached. */
  readonly lines: readonly (readonly [line: number, hits: number])[];
}

/** @returns the lines of all processes added up, by path */
export function mergeCoverage(parts: readonly (readonly CoveredFile[])[]): CoveredFile[] {
  const files = new Map<string, { readonly name: string; readonly hits: Map<number, number> }>();
  for (const { path, name, lines } of parts.flat()) {
    const file = files.get(path) ?? { name, hits: new Map<number, number>() };
    for (const [line, hits] of lines) file.hits.set(line, (file.hits.get(line) ?? 0) + hits);
    files.set(path, file);
  }
  return [...files]
    .map(([path, { name, hits }]) => ({ path, name, lines: [...hits].sort(([left], [right]) => left - right) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

export interface CoverageFigures {
  readonly covered: number;
  readonly lines: number;
  /** Whole percent, cut off as Salesforce does; 100 for files without executable lines. */
  readonly percent: number;
}

/** @returns the figures of some files taken together */
export function figuresOf(files: readonly CoveredFile[]): CoverageFigures {
  const all = files.flatMap((file) => file.lines);
  const covered = all.filter(([, hits]) => hits > 0).length;
  return {
    covered,
    lines: all.length,
    percent: all.length === 0 ? 100 : Math.floor((covered * 100) / all.length),
  };
}
