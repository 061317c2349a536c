/** `[SELECT …]` and `[FIND …]`: what they give where they stand. */
import type { SoqlExpression, SoslExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { INTEGER, listOf, missing, SOBJECT, sobject, UNKNOWN } from '../known.ts';
import { checkQuery } from '../queries/query.ts';
import { checkSearch } from '../queries/search.ts';
import type { ApexType } from '../type.ts';
import { checkValue } from './expression.ts';

export function soqlExpression(node: SoqlExpression, body: BodyContext, expected: ApexType | null): ApexType {
  const binds = node.binds.map((bind) => checkValue(bind, body));
  const result = body.unit.inQuery(node.at, () => checkQuery(node.query, binds, body.unit));
  const lacking = refuseLacking(node, body);
  if (lacking !== null && (result.kind === 'count' || result.object === null)) {
    return lacking;
  }
  if (result.kind === 'count') {
    return INTEGER;
  }
  if (result.object === null) {
    return UNKNOWN;
  }
  const record = sobject(result.object);
  return expected?.kind === 'sobject' ? record : listOf(record);
}

/** @returns the type of a query that names what is not here; null when all is known */
function refuseLacking(node: SoqlExpression | SoslExpression, body: BodyContext): ApexType | null {
  const lacking = body.unit.takeLacking();
  if (lacking === null) {
    return null;
  }
  body.unit.refuse(node, lacking.at, lacking.what);
  return missing(lacking.what);
}

export function soslExpression(node: SoslExpression, body: BodyContext): ApexType {
  const binds = node.binds.map((bind) => checkValue(bind, body));
  body.unit.inQuery(node.at, () => checkSearch(node.search, binds, body.unit));
  refuseLacking(node, body);
  return listOf(listOf(SOBJECT));
}
