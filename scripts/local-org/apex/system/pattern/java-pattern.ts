/** Java's regular expressions, ready to run: what Pattern and the String methods take. Apex Developer Guide, "Pattern and Matcher". */
import { apexError } from '../../values/exception.ts';
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
  const translated = translatePattern(source);
  try {
    return { ...translated, expression: new RegExp(translated.source, 'v') };
  } catch (error) {
    throw apexError('System.StringException', `Invalid regex: ${source} (${(error as Error).message})`);
  }
}

/** @param flags extra ones: `g` to find all, `y` to match at a position; @returns a fresh expression with its own position */
export function javaPattern(source: string, flags = ''): RegExp {
  const { expression } = compiled(source);
  return new RegExp(expression.source, expression.flags + flags);
}

/** @returns the number that each of the expression's groups has in a match, the whole match first */
export function groupsOf(source: string): readonly number[] {
  return compiled(source).groups;
}

/** @returns text that matches itself. */
export function quotePattern(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}
