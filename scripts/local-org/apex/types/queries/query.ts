import type { SoqlQuery } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import type { ApexType } from '../type.ts';

export type QueryResult = { readonly kind: 'count' } | { readonly kind: 'records'; readonly object: string | null };

export function checkQuery(query: SoqlQuery, _binds: readonly ApexType[], unit: UnitContext): QueryResult {
  return { kind: 'records', object: unit.program.schema.object(query.from.name)?.name ?? null };
}
