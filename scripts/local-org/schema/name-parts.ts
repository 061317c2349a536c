/**
 * Middle names and suffixes of people, which an org has where it asks for them. A project whose Apex names them of a
 * record compiles nowhere else. Object Reference, "Contact", MiddleName and Suffix.
 */
import type { Project } from '../project/types.ts';
import type { Building } from './building.ts';
import { addField, draftField } from './draft.ts';
import { metadataWords } from './metadata-words.ts';

const OBJECTS = ['Contact', 'Lead', 'User'];
const PARTS = ['MiddleName', 'Suffix'];
const LENGTH = 40;

/** Comments and texts, as neither needs what it names. */
const SILENT = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g;

/** @returns which of the two the org has */
export function namePartsOf(project: Project): readonly string[] {
  const code = [...project.classes, ...project.triggers]
    .filter(({ text }) => /\b(?:MiddleName|Suffix)\b/i.test(text))
    .map(({ text }) => text.replace(SILENT, "''"));
  const words = metadataWords(project);
  return PARTS.filter((part) => new RegExp(`\\b${part}\\b`, 'i').test(words) || isOfRecords(part, code));
}

function isOfRecords(part: string, code: readonly string[]): boolean {
  const people = OBJECTS.join('|');
  const named = new RegExp(
    `\\[\\s*(?:SELECT|FIND)\\b[^\\]]*\\b${part}\\b[^\\]]*\\b(?:${people})\\b` +
      `|\\bnew\\s+(?:${people})\\s*\\((?:[^()]|\\([^()]*\\))*\\b${part}\\s*=[^=]` +
      `|\\b(?:${people})\\.(?:fields\\.)?${part}\\b`,
    'i',
  );
  if (code.some((text) => named.test(text))) return true;
  // Of a variable, unless a class of the project declares one of that name.
  const ofSomething = new RegExp(`[\\w)\\]]\\??\\.\\s*${part}\\b(?!\\s*\\()`, 'i');
  const declared = new RegExp(`\\b(?!return\\b|else\\b)[\\w>\\]]+\\s+${part}\\s*[;={,)]`, 'i');
  return code.some((text) => ofSomething.test(text)) && !code.some((text) => declared.test(text));
}

/** Gives people the parts. */
export function addNameParts({ objects }: Building, parts: readonly string[]): void {
  for (const name of OBJECTS) {
    const object = objects.get(name.toLowerCase());
    for (const part of parts)
      if (object !== undefined && !object.fields.has(part.toLowerCase()))
        addField(object, draftField(part, 'Text', { length: LENGTH }));
  }
}
