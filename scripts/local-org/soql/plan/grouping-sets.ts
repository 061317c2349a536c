/**
 * The sets of fields that a query groups by: one for GROUP BY, one for each subtotal of ROLLUP and CUBE.
 * SOQL and SOSL Reference, "GROUP BY ROLLUP", "GROUP BY CUBE".
 */
import { queryError } from '../query-error.ts';
import type { SoqlQuery } from '../syntax.ts';

const MAXIMUM_SPREAD_FIELDS = 3;

/** @returns for each set the places of the fields that are left out of it; what has most detail comes first */
export function groupingSets({ by, rollup }: NonNullable<SoqlQuery['groupBy']>): readonly ReadonlySet<number>[] {
  if (rollup === null) return [new Set()];
  if (by.length > MAXIMUM_SPREAD_FIELDS)
    throw queryError(`GROUP BY ${rollup} takes at most ${MAXIMUM_SPREAD_FIELDS} fields`);
  const places = by.map((_, place) => place);
  if (rollup === 'ROLLUP') return [...places, by.length].map((left) => new Set(places.slice(by.length - left)));
  return Array.from(
    { length: 2 ** by.length },
    (_, mask) => new Set(places.filter((place) => (mask & (1 << place)) !== 0)),
  );
}
