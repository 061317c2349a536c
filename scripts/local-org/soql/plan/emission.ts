/** SQL text in the making, with the values of its parameters in the order they stand in the text. */
import type { SqlValue } from '../../database/driver.ts';
import type { RunContext } from '../run/run-context.ts';

const NONE: ReadonlySet<number> = new Set();

export class Emission {
  sql = '';
  readonly values: SqlValue[] = [];
  /** While a subtotal is written: the grouped fields, by their place, that it sums over. */
  leftOut: ReadonlySet<number> = NONE;
  /** The table that holds the formulas' values, where a query groups by them. */
  formulaTable: string | null = null;

  constructor(readonly run: RunContext) {}

  add(text: string): this {
    this.sql += text;
    return this;
  }

  /** Adds a parameter. */
  value(value: SqlValue): this {
    this.sql += '?';
    this.values.push(value);
    return this;
  }

  /** Adds a finished condition with its parameters. */
  fragment(fragment: { readonly sql: string; readonly values: readonly SqlValue[] }): this {
    this.sql += fragment.sql;
    this.values.push(...fragment.values);
    return this;
  }

  /** Adds the parts with a separator between them. */
  joined(parts: readonly Writer[], separator: string): this {
    parts.forEach((write, index) => {
      if (index > 0) this.sql += separator;
      write(this);
    });
    return this;
  }
}

/** Writes one piece of SQL; made once when a query is planned, called at every run. */
export type Writer = (emission: Emission) => void;

export function text(sql: string): Writer {
  return (emission) => void emission.add(sql);
}
