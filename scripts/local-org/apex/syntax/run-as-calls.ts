/**
 * `System.runAs(version);` is a call, `System.runAs(user) { … }` a statement. The lexer has one token for the two
 * words and the grammar only the statement; a call's token becomes an identifier, which `bareCall` takes apart.
 */
import { ApexLexer } from '@apexdevtools/apex-parser';
import type { CommonTokenStream, Token } from 'antlr4';
import { tokensOf } from './token-stream.ts';

export function tellRunAsCalls(stream: CommonTokenStream): void {
  const tokens = tokensOf(stream);
  tokens.forEach((token, index) => {
    if (token.type === ApexLexer.SYSTEMRUNAS && !hasBlock(tokens, index)) token.type = ApexLexer.Identifier;
  });
}

/** @returns whether a block follows the parentheses behind a token */
function hasBlock(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (let next = index + 1; next < tokens.length; next++) {
    const { type, channel } = tokens[next]!;
    if (channel !== 0) continue;
    if (type === ApexLexer.LPAREN) depth++;
    else if (type === ApexLexer.RPAREN) depth--;
    else if (depth === 0) return type === ApexLexer.LBRACE;
  }
  return false;
}
