/** The type of the records an aggregate query gives: their fields are the query's aliases. */
import type { Schema, SObjectType } from '../../schema/types.ts';

export function aggregateResultType(schema: Schema): SObjectType {
  const type = schema.object('AggregateResult');
  if (type === undefined) throw new Error('The schema has no AggregateResult');
  return type;
}
