/** A part of the catalogue. Numbers are keys, so that the compiler refuses one that is used twice. */
import type { CatalogueEntry } from './catalogue.ts';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** @param text `{0}` … stand for the arguments @param why one sentence for the reader of the catalogue's page */
type Row = readonly [name: string, text: string, why: string];

type ByName<Table> = {
  readonly [
    Code in keyof Table as Table[Code] extends readonly [infer Name extends string, ...unknown[]] ? Name : never
  ]: CatalogueEntry;
};

/**
 * @param _prefix the thousand and hundred that all numbers of the family have
 * @param table number → name in code, text, explanation
 * @returns the entries by name
 */
export function family<
  const Prefix extends `LO${Digit}${Digit}`,
  const Table extends { readonly [Code in keyof Table]: Code extends `${Prefix}${Digit}${Digit}` ? Row : never },
>(_prefix: Prefix, table: Table): ByName<Table> {
  const rows = Object.entries<Row>(table);
  return Object.fromEntries(rows.map(([code, [name, text, why]]) => [name, { code, text, why }])) as ByName<Table>;
}
