/** Literals, with strings unescaped and decimals kept digit for digit. */
import type { LiteralContext } from '@apexdevtools/apex-parser';
import type { ParserRuleContext } from 'antlr4';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { hasLikeEscape, likeEscapes } from './like-escape.ts';
import type { Literal } from './nodes.ts';
import { at } from './place.ts';

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** The tokens a literal, of an expression or of a `when`, may consist of. */
type LiteralTokens = Pick<
  LiteralContext,
  'IntegerLiteral' | 'LongLiteral' | 'StringLiteral' | 'MultilineStringLiteral'
> &
  Partial<Pick<LiteralContext, 'NumberLiteral' | 'BooleanLiteral'>> &
  ParserRuleContext;

export function literal(ctx: LiteralTokens, sign = ''): Literal {
  const place = at(ctx);
  const text = sign + ctx.getText().replace(/^[-+]+/, '');
  if (ctx.IntegerLiteral()) {
    return { kind: 'Literal', type: 'Integer', value: Number(text), at: place };
  }
  if (ctx.LongLiteral()) {
    return { kind: 'Literal', type: 'Long', value: BigInt(text.slice(0, -1)), at: place };
  }
  if (ctx.NumberLiteral?.()) {
    return /d$/i.test(text)
      ? { kind: 'Literal', type: 'Double', value: text.slice(0, -1), at: place }
      : { kind: 'Literal', type: 'Decimal', value: text, at: place };
  }
  if (hasLikeEscape(text)) {
    throw fault(
      compileErrors.syntax,
      [`Illegal escape in a string outside a query: ${likeEscapes(text)}`],
      null,
      place,
    );
  }
  if (ctx.StringLiteral()) {
    return { kind: 'Literal', type: 'String', value: unescape(text.slice(1, -1)), at: place };
  }
  if (ctx.MultilineStringLiteral()) {
    return { kind: 'Literal', type: 'String', value: multilineText(text), at: place };
  }
  if (ctx.BooleanLiteral?.()) {
    return { kind: 'Literal', type: 'Boolean', value: text.toLowerCase() === 'true', at: place };
  }
  return { kind: 'Literal', type: 'null', value: null, at: place };
}

/** @returns what an escaped string stands for; `\%` and `\_`, which only SOQL's LIKE knows, stay as they are */
export function unescape(text: string): string {
  const plain = text.replace(/\\(u([0-9a-fA-F]{4})|[^u])/g, (_, escape: string, hex: string | undefined) =>
    hex === undefined ? (ESCAPES[escape] ?? escape) : String.fromCharCode(parseInt(hex, 16)),
  );
  return likeEscapes(plain);
}

/** `'''` strings begin after the line break that follows the opening quotes. */
export function multilineText(text: string): string {
  return unescape(text.slice(3, -3).replace(/^[ \t]*\r?\n/, ''));
}
