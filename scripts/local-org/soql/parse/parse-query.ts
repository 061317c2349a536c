/** Dynamic SOQL and SOSL: text known only when it runs. */
import type { ParserRuleContext } from 'antlr4';
import { freezeTree } from '../../apex/syntax/freeze.ts';
import { parseRule } from '../../apex/syntax/grammar.ts';
import type { Position } from '../../apex/syntax/nodes.ts';
import { LocalOrgError } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import type { SoqlQuery, SoslSearch } from '../syntax.ts';
import type { QueryContext } from './context.ts';
import { convertQuery } from './query.ts';
import { convertSearch } from './search.ts';

/** A query that does not parse; the message is the platform's, `unexpected token: 'FORM'`. */
export class QuerySyntaxError extends Error {
  constructor(
    message: string,
    readonly at: Position,
  ) {
    super(message);
    this.name = 'QuerySyntaxError';
  }
}

/**
 * @returns the query; its binds are numbered in order and carry their text, which the caller resolves by name
 * @throws QuerySyntaxError in the platform's words; UnsupportedError for what is not supported here
 */
export function parseQuery(text: string): SoqlQuery {
  return parse(text, (parser) => parser.query(), convertQuery);
}

/** Parses `FIND 'x' IN … RETURNING …` or `FIND {x} …`. @throws as parseQuery does */
export function parseSearch(text: string): SoslSearch {
  const bracketed = `[${text.trimStart()}]`;
  return /^\s*find\s*\{/i.test(text)
    ? parse(bracketed, (parser) => parser.soslLiteralAlt(), convertSearch)
    : parse(bracketed, (parser) => parser.soslLiteral(), convertSearch);
}

function parse<C extends ParserRuleContext, T>(
  text: string,
  rule: Parameters<typeof parseRule<C>>[1],
  convert: (ctx: C, context: QueryContext) => T,
): T {
  const { tree, faults } = parseRule(text, rule);
  const [fault] = faults;
  if (fault !== undefined) {
    throw syntaxError(fault.message, fault.at);
  }
  let binds = 0;
  try {
    return freezeTree(convert(tree, { bind: () => binds++ }));
  } catch (error) {
    if (error instanceof LocalOrgError && error.code === compileErrors.syntax.code && error.at !== null) {
      throw syntaxError(error.message, error.at);
    }
    throw error;
  }
}

function syntaxError(message: string, at: Position): QuerySyntaxError {
  const words = message.startsWith('Unexpected end')
    ? "unexpected token: '<EOF>'"
    : message.replace(/^Unexpected token '(.*)'\.$/, "unexpected token: '$1'");
  return new QuerySyntaxError(words, at);
}
