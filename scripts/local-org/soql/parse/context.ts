/** What the converter of a query asks its surroundings. */
import type { ExpressionContext } from '@apexdevtools/apex-parser';
import type { Position } from '../../apex/syntax/nodes.ts';
import { unsupported, type UnsupportedError } from '../../errors/catalogue.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';

export interface QueryContext {
  /** Notes a bound expression; @returns its index among the statement's binds. */
  bind(ctx: ExpressionContext): number;
}

export function unsupportedQuery(what: string, at: Position): UnsupportedError {
  return unsupported(unsupportedSource.queryPart, [what], null, at);
}
