/**
 * `new Integer[][] { … }`: the platform's parser takes further pairs of brackets and the grammar does not. They are kept
 * from the grammar, and counted.
 */
import { ApexLexer } from '@apexdevtools/apex-parser';
import { Token, type CommonTokenStream } from 'antlr4';
import { tokensOf } from './token-stream.ts';

const furtherDepths = new WeakMap<Token, number>();

/**
 * @param brace opens the elements of a new array
 * @returns how many pairs of brackets stand before it beyond the first
 */
export function furtherDepthAt(brace: Token): number {
  return furtherDepths.get(brace) ?? 0;
}

/** Only in array creators a brace follows a pair of brackets. */
export function countArrayDepths(stream: CommonTokenStream): void {
  const tokens = tokensOf(stream).filter(({ channel }) => channel === Token.DEFAULT_CHANNEL);
  tokens.forEach((brace, index) => {
    if (brace.type !== ApexLexer.LBRACE) return;
    let first = index;
    while (isPair(tokens, first - 2)) first -= 2;
    const further = tokens.slice(first + 2, index);
    if (further.length === 0) return;
    for (const token of further) token.channel = Token.HIDDEN_CHANNEL;
    furtherDepths.set(brace, further.length / 2);
  });
}

function isPair(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.type === ApexLexer.LBRACK && tokens[at + 1]?.type === ApexLexer.RBRACK;
}
