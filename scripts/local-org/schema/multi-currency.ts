/**
 * Orgs of several currencies. Their records have a currency and there are objects of currencies, which an org with one
 * currency lacks: queries and describes tell the two apart. A project whose Apex names them outside of text only
 * compiles where they are. Object Reference, "CurrencyType", "DatedConversionRate".
 */
import type { Project } from '../project/types.ts';
import type { Building } from './building.ts';
import { addField, draftField } from './draft.ts';
import { metadataWords } from './metadata-words.ts';

const OBJECTS = ['currencytype', 'datedconversionrate'];
const FIELD = 'CurrencyIsoCode';

/** Comments and texts, as neither needs what it names. */
const SILENT = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g;

/** The field in a query or a new record. */
const OF_RECORDS =
  /\[\s*(?:SELECT|FIND)\b[^\]]*\bCurrencyIsoCode\b|\bnew\s+\w+\s*\((?:[^()]|\([^()]*\))*\bCurrencyIsoCode\s*=[^=]/i;
/** A record's, unless a class of the project declares a variable of that name. */
const OF_SOMETHING = /[\w)\]]\??\.\s*CurrencyIsoCode\b(?!\s*\()/i;
const DECLARED = /\b(?!return\b|else\b)[\w>\]]+\s+CurrencyIsoCode\s*[;={,)]/i;

/** @param features of the org: names as in a scratch org definition */
export function hasSeveralCurrencies(project: Project, features: readonly string[]): boolean {
  if (features.some((name) => /^MultiCurrency/i.test(name))) return true;
  const code = [...project.classes, ...project.triggers]
    .filter(({ text }) => /currency/i.test(text))
    .map(({ text }) => text.replace(SILENT, "''"));
  if (code.some((text) => OBJECTS.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(text)))) return true;
  if (code.some((text) => OF_RECORDS.test(text))) return true;
  if (/\bCurrencyIsoCode\b/i.test(metadataWords(project))) return true;
  return code.some((text) => OF_SOMETHING.test(text)) && !code.some((text) => DECLARED.test(text));
}

/** @returns the mentions without the objects that an org with one currency lacks */
export function withoutCurrencies(mentions: ReadonlySet<string>): ReadonlySet<string> {
  if (!OBJECTS.some((name) => mentions.has(name))) return mentions;
  return new Set([...mentions].filter((word) => !OBJECTS.includes(word)));
}

/** Records of custom objects have a currency too; all get the org's where they are given none. */
export function addCurrencies({ objects }: Building): void {
  for (const object of objects.values()) {
    if (object.isCustom && object.kind === 'object' && !object.fields.has(FIELD.toLowerCase()))
      addField(object, draftField(FIELD, 'Picklist', { label: 'Currency', isPermissionable: false }));
    const field = object.fields.get(FIELD.toLowerCase());
    if (field !== undefined) field.defaultValue = '"USD"';
  }
}
