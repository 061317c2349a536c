/** `[SELECT …]` and `[FIND …]`: what they give where they stand. */
import type { SoqlExpression, SoslExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { INTEGER, listOf, SOBJECT, sobject, UNKNOWN } from '../known.ts';
import { checkQuery } from '../queries/query.ts';
import { checkSearch } from '../queries/search.ts';
import type { ApexType } from '../type.ts';
import { checkValue } from './expression.ts';

export function soqlExpression(node: SoqlExpression, body: BodyContext, expected: ApexType | null): ApexType {
  const binds = node.binds.map((bind) => checkValue(bind, body));
  const result = checkQuery(node.query, binds, body.unit);
  if (result.kind === 'count') {
    return INTEGER;
  }
  if (result.object === null) {
    return UNKNOWN;
  }
  const record = sobject(result.object);
  return expected?.kind === 'sobject' ? record : listOf(record);
}

export function soslExpression(node: SoslExpression, body: BodyContext): ApexType {
  const binds = node.binds.map((bind) => checkValue(bind, body));
  checkSearch(node.search, binds, body.unit);
  return listOf(listOf(SOBJECT));
}
