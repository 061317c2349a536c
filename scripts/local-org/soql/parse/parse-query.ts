/** SOQL and SOSL as text: what stands in source, and what is known only when it runs. */
import { freezeTree } from '../../apex/syntax/freeze.ts';
import type { Position } from '../../apex/syntax/nodes.ts';
import type { SoqlQuery, SoslSearch } from '../syntax.ts';
import { query } from './query.ts';
import { dynamicReader, staticReader, type BindPlace, type QueryReader } from './reader.ts';
import { Scanner } from './scanner.ts';
import { search } from './search.ts';

export type { BindPlace } from './reader.ts';
export { QuerySyntaxError } from './syntax-error.ts';

/** A query in source: its text without the brackets, where it begins, and the expressions bound in it. */
export interface QuerySource {
  readonly text: string;
  readonly at: Position;
  readonly binds: readonly BindPlace[];
}

/**
 * @returns the query; its binds are numbered in order and carry their text, which the caller resolves by name
 * @throws QuerySyntaxError in the platform's words
 */
export function parseQuery(text: string): SoqlQuery {
  return freezeTree(whole(dynamicReader(new Scanner(text)), query));
}

/** Parses `FIND 'x' IN … RETURNING …` or `FIND {x} …`. @throws as parseQuery does */
export function parseSearch(text: string): SoslSearch {
  return freezeTree(whole(dynamicReader(new Scanner(text)), search));
}

/** @returns the query of `[SELECT …]`, binds numbered as given. @throws as parseQuery does */
export function queryInSource(source: QuerySource): SoqlQuery {
  return whole(readerOf(source), query);
}

/** @returns the search of `[FIND …]`, binds numbered as given. @throws as parseQuery does */
export function searchInSource(source: QuerySource): SoslSearch {
  return whole(readerOf(source), search);
}

const readerOf = ({ text, at, binds }: QuerySource): QueryReader => staticReader(new Scanner(text, at, true), binds);

function whole<T>(reader: QueryReader, parse: (reader: QueryReader) => T): T {
  const parsed = parse(reader);
  return reader.scanner.token.kind === 'end' ? parsed : reader.scanner.fail();
}
