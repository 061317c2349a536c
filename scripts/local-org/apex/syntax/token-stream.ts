/** The tokens of a stream, which ANTLR's typings leave out. */
import type { CommonTokenStream, Token } from 'antlr4';

interface Filled {
  fill(): void;
  readonly tokens: Token[];
}

/** @returns all tokens, those kept from the grammar too */
export function tokensOf(stream: CommonTokenStream): readonly Token[] {
  const filled = stream as unknown as Filled;
  filled.fill();
  return filled.tokens;
}
