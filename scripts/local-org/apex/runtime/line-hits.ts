/** How often lines ran, of the units that count them. */
interface UnitHits {
  readonly lines: readonly number[];
  /** By line. */
  readonly hits: Uint32Array;
}

export class LineHits {
  private readonly units = new Map<string, UnitHits>();

  /** @param lines those that count, in their order */
  add(path: string, lines: readonly number[]): void {
    this.units.set(path, { lines, hits: new Uint32Array((lines.at(-1) ?? 0) + 1) });
  }

  /** @returns the counter of a unit, which its code writes to */
  of(path: string): Uint32Array {
    return this.units.get(path)?.hits ?? new Uint32Array(0);
  }

  /** @returns line and hits of each counting line, by path */
  all(): [path: string, lines: [line: number, hits: number][]][] {
    return [...this.units].map(([path, { lines, hits }]) => [path, lines.map((line) => [line, hits[line] ?? 0])]);
  }
}
