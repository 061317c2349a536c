/** LIMIT and OFFSET of a run. */
import { queryError } from '../query-error.ts';
import type { SoqlQuery, SoqlValue } from '../syntax.ts';
import { resolveValue } from '../values/resolved-value.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { RunContext } from './run-context.ts';

const MAXIMUM_OFFSET = 2000;

export function rowBounds(
  query: SoqlQuery,
  run: RunContext,
): { readonly limit: number | null; readonly offset: number | null } {
  const limit = wholeNumber(query.limit, run);
  const offset = wholeNumber(query.offset, run);
  if (offset !== null && offset > MAXIMUM_OFFSET) throw queryError(`Maximum SOQL offset allowed is ${MAXIMUM_OFFSET}`);
  return { limit, offset };
}

function wholeNumber(value: SoqlValue | null, run: RunContext): number | null {
  if (value === null || value.kind === 'subquery') return null;
  const resolved = resolveValue(value, run);
  const plain = resolved.kind === 'one' ? resolved.value : null;
  const number = plain instanceof ApexDecimal ? plain.toNumber() : typeof plain === 'bigint' ? Number(plain) : plain;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0)
    throw queryError('Invalid value for LIMIT or OFFSET: a whole number from 0 is needed');
  return number;
}
