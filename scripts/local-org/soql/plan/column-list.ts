/** The SELECT list of the SQL statement; a column asked for twice is read once. */
import { Emission, type Writer } from './emission.ts';
import type { RunContext } from '../run/run-context.ts';

export class ColumnList {
  private readonly writers: Writer[] = [];
  private readonly known = new Map<string, number>();

  /** @returns the column's place in a row. `key` tells equal columns apart from others. */
  add(key: string, write: Writer): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.writers.push(write);
    this.known.set(key, this.writers.length - 1);
    return this.writers.length - 1;
  }

  get size(): number {
    return this.writers.length;
  }

  write(emission: Emission): void {
    emission.joined(this.writers, ', ');
  }

  /** The list as text, for what is wrapped around it. */
  toText(run: RunContext): string {
    const emission = new Emission(run);
    this.write(emission);
    return emission.sql;
  }
}
