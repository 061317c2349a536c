/**
 * Words of queries that the platform's parser takes and the grammar does not: `AS` before an alias of FROM, and WITH and
 * OFFSET in subqueries. They are kept from the grammar; the query's own parser (`soql/parse`) reads them in the text.
 */
import { ApexLexer } from '@apexdevtools/apex-parser';
import { Token, type CharStream, type CommonTokenStream } from 'antlr4';
import { tokensOf } from './token-stream.ts';

/** `OFFSET :n` in a subquery: its colon, and the tokens of the expression behind. */
export interface OffsetBind {
  readonly colon: Token;
  readonly first: Token;
  readonly last: Token;
}

const offsetBinds = new WeakMap<CharStream, OffsetBind[]>();

/** @returns the expressions bound by OFFSET in the subqueries of a source, which its tree lacks */
export function offsetBindsOf(source: CharStream): readonly OffsetBind[] {
  return offsetBinds.get(source) ?? [];
}

/** Brackets or parentheses that are open. */
interface Enclosure {
  readonly isQuery: boolean;
  readonly isSubquery: boolean;
}

const OPENING = new Set([ApexLexer.LBRACK, ApexLexer.LPAREN]);
const CLOSING = new Set([ApexLexer.RBRACK, ApexLexer.RPAREN]);
/** What may follow the number of OFFSET. */
const BEHIND_OFFSET = new Set([ApexLexer.FOR, ApexLexer.ALL, ApexLexer.UPDATE]);
const MODES = new Set([ApexLexer.USER_MODE, ApexLexer.SYSTEM_MODE, ApexLexer.SECURITY_ENFORCED]);

export function keepQueryWords(stream: CommonTokenStream): void {
  const tokens = tokensOf(stream).filter(({ channel }) => channel === Token.DEFAULT_CHANNEL);
  const open: Enclosure[] = [];
  tokens.forEach((token, index) => {
    const { type } = token;
    if (OPENING.has(type)) {
      const isQuery = tokens[index + 1]?.type === ApexLexer.SELECT;
      open.push({ isQuery, isSubquery: isQuery && type === ApexLexer.LPAREN });
    } else if (CLOSING.has(type)) open.pop();
    const around = open[open.length - 1];
    if (around?.isQuery === true) hide(wordsAt(tokens, index, around.isSubquery));
  });
}

/** @returns the tokens to be hidden that begin with this one */
function wordsAt(tokens: readonly Token[], index: number, isSubquery: boolean): readonly Token[] {
  const [token, next] = [tokens[index] as Token, tokens[index + 1]];
  if (token.type === ApexLexer.AS) return isBehindFrom(tokens, index) ? [token] : [];
  if (!isSubquery || next === undefined) return [];
  const isMode = token.type === ApexLexer.WITH && MODES.has(next.type);
  const isOffset = token.type === ApexLexer.OFFSET && next.type === ApexLexer.IntegerLiteral;
  if (token.type === ApexLexer.OFFSET && next.type === ApexLexer.COLON) return boundOffset(tokens, index);
  return isMode || isOffset ? [token, next] : [];
}

function boundOffset(tokens: readonly Token[], index: number): readonly Token[] {
  const first = index + 2;
  let end = first;
  for (let depth = 0; end < tokens.length; end++) {
    const { type } = tokens[end] as Token;
    if (depth === 0 && (CLOSING.has(type) || BEHIND_OFFSET.has(type))) break;
    depth += OPENING.has(type) ? 1 : CLOSING.has(type) ? -1 : 0;
  }
  if (end === first) return [];
  const bind = { colon: tokens[index + 1] as Token, first: tokens[first] as Token, last: tokens[end - 1] as Token };
  const source = bind.first.getInputStream();
  offsetBinds.set(source, [...offsetBindsOf(source), bind]);
  return tokens.slice(index, end);
}

/** `FROM Account AS a`, `FROM Account.Contacts AS c` */
function isBehindFrom(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (tokens[at - 1]?.type === ApexLexer.DOT) at -= 2;
  return tokens[at - 1]?.type === ApexLexer.FROM;
}

function hide(tokens: readonly Token[]): void {
  for (const token of tokens) token.channel = Token.HIDDEN_CHANNEL;
}
