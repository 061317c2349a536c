/** FIELDS() of a set that nobody knows beforehand. SOQL and SOSL Reference, "FIELDS()": Bounded and Unbounded Queries. */
import { queryError } from './query-error.ts';
import type { SelectItem, SoqlQuery } from './syntax.ts';

/** @throws a QueryException where the query, or one within it, selects FIELDS(ALL) or FIELDS(CUSTOM) */
export function refuseUnboundedFields({ select }: SoqlQuery): void {
  if (select.some(isUnbounded))
    throw queryError('The SOQL FIELDS function is not supported with an unbounded set of fields in this API');
  for (const item of select) if (item.kind === 'subquery') refuseUnboundedFields(item.query);
}

function isUnbounded(item: SelectItem): boolean {
  return item.kind === 'fields' && item.which !== 'STANDARD';
}
