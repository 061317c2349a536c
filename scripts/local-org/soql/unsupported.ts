/** What SOQL has and the local org does not run: numbers LO3100 to LO3139. */
import type { Position } from '../apex/syntax/nodes.ts';
import { fill, UnsupportedError, type CatalogueEntry } from '../errors/catalogue.ts';

export const UNSUPPORTED_QUERY = {
  rollup: { code: 'LO3100', text: 'GROUP BY {0} is not supported' },
  scope: { code: 'LO3101', text: 'USING SCOPE {0} is not supported' },
  function: { code: 'LO3102', text: 'The SOQL function {0} is not supported' },
  groupedFormula: { code: 'LO3103', text: 'Formula field {0} cannot be grouped or aggregated' },
  compound: { code: 'LO3104', text: 'Compound field {0} cannot be queried; query its parts' },
  formulaHere: { code: 'LO3105', text: 'Formula field {0} is not supported in {1}' },
  typeofPath: { code: 'LO3106', text: 'TYPEOF {0}: only relationships of the queried object are supported' },
  object: { code: 'LO3108', text: 'Querying {0} is not supported' },
  recordAccess: { code: 'LO3107', text: 'UserRecordAccess: {0}' },
} as const satisfies Record<string, CatalogueEntry>;

/** @returns the located error to throw. */
export function unsupportedQuery(
  what: keyof typeof UNSUPPORTED_QUERY,
  values: readonly string[],
  at: Position | null = null,
): UnsupportedError {
  const entry = UNSUPPORTED_QUERY[what];
  return new UnsupportedError(entry.code, fill(entry.text, values), null, at);
}
