/** Java's regular expressions, ready to run: what Pattern and the String methods take. Apex Developer Guide, "Pattern and Matcher". */
import { apexError } from '../../values/exception.ts';
import { expression } from './expression.ts';
import { translatePattern, type TranslatedPattern } from './translate-pattern.ts';

interface Compiled extends TranslatedPattern {
  readonly expression: RegExp;
}

const known = new Map<string, Compiled>();

function compiled(source: string): Compiled {
  let found = known.get(source);
  if (!found) known.set(source, (found = compile(source)));
  return found;
}

function compile(source: string): Compiled {
  const pattern = translatePattern(source);
  try {
    return { ...pattern, expression: expression(pattern.source) };
  } catch (error) {
    throw apexError('System.StringException', `Invalid regex: ${source} (${(error as Error).message})`);
  }
}

/** @param flags extra ones: `g` to find all, `y` to match at a position; @returns a fresh expression with its own position */
export function javaPattern(source: string, flags = ''): RegExp {
  const { expression: made } = compiled(source);
  return new RegExp(made.source, made.flags + flags);
}

/** @returns how the expression is written and numbered here */
export function translated(source: string): TranslatedPattern {
  return compiled(source);
}

/** @returns text that matches itself. */
export function quotePattern(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}
