/** Splits a formula's text into tokens. Source: Salesforce Help, "Formula Operators and Functions". */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'operator' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Thrown with the place in the text; the compiler adds the object's name. */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const SKIPPED = /(?:\s|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)/y;
const NAME = /[A-Za-z_$][\w$]*(?:[.:][A-Za-z_$][\w$]*)*/y;
const OPERATOR = /<=|>=|<>|!=|==|&&|\|\||[-+*/^&=<>!(),]/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** @returns the tokens, ended by one of kind `end`. Throws FormulaSyntaxError. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const skipped = match(SKIPPED);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const start = at;
    const character = text[at]!;
    if (character === '"' || character === "'") {
      const { value, end } = stringFrom(text, at);
      found.push({ kind: 'string', text: value, at: start });
      at = end;
      continue;
    }
    const token = nextToken(match);
    if (token === null) throw new FormulaSyntaxError(`unexpected character '${character}'`, at);
    found.push({ ...token, at: start });
    at += token.text.length;
  }
  found.push({ kind: 'end', text: '', at });
  return found;
}

function nextToken(match: (pattern: RegExp) => string | null): { kind: Token['kind']; text: string } | null {
  const number = match(NUMBER);
  if (number !== null) return { kind: 'number', text: number };
  const name = match(NAME);
  if (name !== null) return { kind: 'name', text: name };
  const operator = match(OPERATOR);
  return operator === null ? null : { kind: 'operator', text: operator };
}

function stringFrom(text: string, start: number): { value: string; end: number } {
  const quote = text[start];
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === quote) return { value, end: at + 1 };
    if (character === '\\' && at + 1 < text.length) {
      const escaped = text[++at]!;
      value += ESCAPES[escaped] ?? escaped;
    } else {
      value += character;
    }
  }
  throw new FormulaSyntaxError('missing end quote', start);
}
