/**
 * Results that take more than one answer: the ids are those of the moment of the query, what the records hold and
 * who may see them is looked up page by page. REST API Developer Guide, "Query More Results".
 */
import { id18 } from '../../apex/values/id.ts';
import type { SoqlQuery } from '../../soql/syntax.ts';
import { badRequest } from '../http/fault.ts';

export interface Cursor {
  readonly userId: string;
  readonly query: SoqlQuery;
  readonly ids: readonly string[];
  readonly pageSize: number;
}

/** Of all users together; the one that was used longest ago is forgotten. */
const mostCursors = 50;

export class QueryCursors {
  readonly #cursors = new Map<string, Cursor>();
  #count = 0;

  /** @returns the id of the cursor */
  open(cursor: Cursor): string {
    const id = id18(`0r8${String(++this.#count).padStart(12, '0')}`);
    this.#cursors.set(id, cursor);
    const [oldest] = this.#cursors.keys();
    if (this.#cursors.size > mostCursors && oldest !== undefined) this.#cursors.delete(oldest);
    return id;
  }

  /** @throws HttpFault for a locator that is none, or someone else's */
  find(locator: string, userId: string): { readonly id: string; readonly cursor: Cursor; readonly from: number } {
    const [, id = '', from = ''] = /^(0r8\w{15})-(\d{1,9})$/.exec(locator) ?? [];
    const cursor = this.#cursors.get(id);
    if (cursor === undefined || cursor.userId !== userId || Number(from) > cursor.ids.length)
      throw badRequest('invalid query locator', 'INVALID_QUERY_LOCATOR');
    this.#cursors.delete(id);
    this.#cursors.set(id, cursor);
    return { id, cursor, from: Number(from) };
  }
}
