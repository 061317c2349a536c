/** A query, with its clauses in the order the language has them. SOQL and SOSL Reference, "SOQL SELECT Syntax". */
import type { SoqlQuery } from '../syntax.ts';
import { endings, grouping, orderBy, withMode } from './clauses.ts';
import { condition } from './conditions.ts';
import { fieldPath } from './fields.ts';
import type { QueryReader } from './reader.ts';
import { selectList } from './select.ts';
import { count } from './values.ts';

/** Words that begin a clause, and so are no alias of the object. */
const CLAUSES = [
  ...['USING', 'WHERE', 'WITH', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'FOR', 'ALL', 'UPDATE'],
] as const;

/** @returns the query as written; no name in it is resolved */
export function query(reader: QueryReader): SoqlQuery {
  return clauses(reader);
}

/** A query inside a query: over a child relationship, or on the right of IN. */
export function subquery(reader: QueryReader): SoqlQuery {
  return clauses(reader);
}

function clauses(reader: QueryReader): SoqlQuery {
  const { scanner } = reader;
  const at = scanner.at();
  scanner.expect('SELECT');
  const select = selectList(reader);
  scanner.expect('FROM');
  return {
    kind: 'query',
    select,
    from: from(reader),
    scope: scope(reader),
    where: scanner.skip('WHERE') ? condition(reader) : null,
    with: withMode(reader),
    ...grouping(reader),
    orderBy: orderBy(reader),
    limit: count(reader, 'LIMIT'),
    offset: count(reader, 'OFFSET'),
    ...endings(reader),
    at,
  };
}

/** `Contact c, c.Account a`: what follows the object gives names to its parents. */
function from(reader: QueryReader): SoqlQuery['from'] {
  const { scanner } = reader;
  const at = scanner.at();
  const name = fieldPath(reader).join('.');
  const own = alias(reader);
  const parents: { path: readonly string[]; alias: string }[] = [];
  while (scanner.skip(',')) {
    const path = fieldPath(reader);
    parents.push({ path, alias: alias(reader) ?? path.at(-1)! });
  }
  return { name, alias: own, parents, at };
}

function alias({ scanner }: QueryReader): string | null {
  scanner.skip('AS');
  return scanner.token.kind === 'word' && !scanner.is(...CLAUSES) ? scanner.take().text : null;
}

function scope({ scanner }: QueryReader): string | null {
  if (!scanner.skip('USING')) return null;
  scanner.expect('SCOPE');
  return scanner.name().text;
}
