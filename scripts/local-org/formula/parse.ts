/** Formula text → tree, by precedence climbing. */
import type { BinaryOperator, FormulaNode } from './syntax.ts';
import { FormulaSyntaxError, tokens, type Token } from './tokens.ts';

/** The platform's grammar raises to a power after it multiplies and divides: 2 * 3 ^ 2 is 36. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '=': 3,
  '==': 3,
  '<>': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '&': 5,
  '+': 5,
  '-': 5,
  '^': 6,
  '*': 7,
  '/': 7,
};
const SAME_AS: Readonly<Record<string, BinaryOperator>> = { '==': '=', '!=': '<>' };
const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** @returns the tree of a formula. Throws FormulaSyntaxError with the place of the fault. */
export function parseFormula(text: string): FormulaNode {
  const parser = new Parser(tokens(text));
  const node = parser.expression(1);
  parser.expectEnd();
  return node;
}

class Parser {
  private next = 0;

  constructor(private readonly input: readonly Token[]) {}

  expression(minimum: number): FormulaNode {
    let left = this.unary();
    for (;;) {
      const token = this.peek();
      const precedence = token.kind === 'operator' ? PRECEDENCE[token.text] : undefined;
      if (precedence === undefined || precedence < minimum) return left;
      this.take();
      const operator = SAME_AS[token.text] ?? (token.text as BinaryOperator);
      left = { kind: 'binary', operator, left, right: this.expression(precedence + 1), at: token.at };
    }
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind !== 'end') throw new FormulaSyntaxError(`extra '${token.text}'`, token.at);
  }

  private unary(): FormulaNode {
    const token = this.peek();
    if (token.kind === 'operator' && (token.text === '-' || token.text === '+' || token.text === '!')) {
      this.take();
      return { kind: 'unary', operator: token.text, operand: this.unary(), at: token.at };
    }
    return this.primary();
  }

  private primary(): FormulaNode {
    const token = this.take();
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text), text: token.text, at: token.at };
    if (token.kind === 'string') return { kind: 'literal', value: token.text, text: token.text, at: token.at };
    if (token.kind === 'name')
      return this.peek().text === '(' && this.peek().kind === 'operator' ? this.call(token) : this.named(token);
    if (token.text === '(') {
      const inner = this.expression(1);
      this.expect(')');
      return inner;
    }
    throw new FormulaSyntaxError(
      token.kind === 'end' ? 'formula ends too early' : `unexpected '${token.text}'`,
      token.at,
    );
  }

  private named(token: Token): FormulaNode {
    if (token.text.toLowerCase() === 'not')
      return { kind: 'unary', operator: '!', operand: this.unary(), at: token.at };
    const constant = CONSTANTS[token.text.toLowerCase()];
    if (constant !== undefined) return { kind: 'literal', value: constant, text: token.text, at: token.at };
    return { kind: 'reference', path: token.text.split('.'), at: token.at };
  }

  private call(name: Token): FormulaNode {
    this.expect('(');
    const args: FormulaNode[] = [];
    while (this.peek().text !== ')' || this.peek().kind === 'string') {
      args.push(this.expression(1));
      if (this.peek().text !== ',' || this.peek().kind === 'string') break;
      this.take();
    }
    this.expect(')');
    return { kind: 'call', name: name.text.toUpperCase(), args, at: name.at };
  }

  private expect(text: string): void {
    const token = this.take();
    if (token.kind !== 'operator' || token.text !== text) throw new FormulaSyntaxError(`missing '${text}'`, token.at);
  }

  private peek(): Token {
    return this.input[this.next]!;
  }

  private take(): Token {
    return this.input[Math.min(this.next++, this.input.length - 1)]!;
  }
}
