/** A query that does not parse. */
import type { Position } from '../../apex/syntax/nodes.ts';

/** The message is the platform's, `unexpected token: 'FORM'`. */
export class QuerySyntaxError extends Error {
  constructor(
    message: string,
    readonly at: Position,
  ) {
    super(message);
    this.name = 'QuerySyntaxError';
  }
}
