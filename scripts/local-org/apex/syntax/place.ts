/** Places of ANTLR tokens as the tree counts them: lines and columns from 1. */
import type { ParserRuleContext, TerminalNode, Token } from 'antlr4';
import type { Position } from './nodes.ts';

export function atToken(token: Token): Position {
  return { line: token.line, column: token.column + 1 };
}

/** @returns where a rule's first token, or a terminal, stands */
export function at(node: ParserRuleContext | TerminalNode): Position {
  return atToken('symbol' in node ? node.symbol : node.start);
}
