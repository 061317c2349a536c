/**
 * The objects of several currencies, which an org with one currency lacks: a query for them tells the two apart. A
 * project whose Apex names them outside of text only compiles where they are. Object Reference, "CurrencyType",
 * "DatedConversionRate".
 */
import type { Project } from '../project/types.ts';

const objects = ['currencytype', 'datedconversionrate'];

/** Comments and texts, as neither needs what it names. */
const SILENT = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g;

/** @returns the mentions without those objects that the org lacks */
export function withoutCurrencies(
  mentions: ReadonlySet<string>,
  features: readonly string[],
  { classes, triggers }: Project,
): ReadonlySet<string> {
  if (features.some((name) => /^MultiCurrency/i.test(name))) return mentions;
  const lacking = objects.filter((name) => mentions.has(name) && ![...classes, ...triggers].some(uses(name)));
  return lacking.length === 0 ? mentions : new Set([...mentions].filter((word) => !lacking.includes(word)));
}

function uses(name: string): (source: { readonly text: string }) => boolean {
  const word = new RegExp(`\\b${name}\\b`, 'i');
  return ({ text }) => word.test(text) && word.test(text.replace(SILENT, ''));
}
