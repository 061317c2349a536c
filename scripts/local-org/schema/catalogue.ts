/**
 * All standard objects that are known, one a line: those of the platform's type stubs (`standard-objects/catalogue.tsv`)
 * and what the stubs leave out (`additions.tsv`, from Salesforce's Object Reference). An org of the project has those of
 * them that `wanted-objects.ts` picks; a line is read when its object is asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import type { FieldTypes } from './standard-facts.ts';

/** Objects that come with another: `CaseFeed`, `CaseHistory`, `CaseShare`, `CaseChangeEvent`. */
export type Companion = 'Feed' | 'History' | 'Share' | 'ChangeEvent';

export interface CatalogueEntry extends FieldTypes {
  readonly name: string;
  readonly companions: readonly Companion[];
}

let stubs: ReadonlyMap<string, string> | null = null;
let additions: ReadonlyMap<string, string> | null = null;
let namesOnly: ReadonlySet<string> | null = null;

/** @param name in any case @returns what is known of the object, or undefined when no standard object is called that */
export function catalogued(name: string): CatalogueEntry | undefined {
  stubs ??= linesOf('catalogue.tsv');
  const line = stubs.get(name.toLowerCase());
  const more = addedTo(name);
  if (line === undefined) return more;
  return more === undefined ? entryOf(line) : joined(entryOf(line), more);
}

/** @param name in any case @returns what the stubs leave out of the object, or undefined when that is nothing */
export function addedTo(name: string): CatalogueEntry | undefined {
  additions ??= linesOf('additions.tsv');
  const line = additions.get(name.toLowerCase());
  return line === undefined ? undefined : entryOf(line);
}

/** @param name in any case @returns whether Salesforce has an object of that name whose fields are not known here */
export function isKnownByName(name: string): boolean {
  namesOnly ??= new Set(linesOf('names-only.txt').keys());
  return namesOnly.has(name.toLowerCase());
}

/** @returns the lines of a file of the folder by their first word, in lower case */
function linesOf(file: string): ReadonlyMap<string, string> {
  return new Map(
    readFileSync(join(repositoryRoot, 'scripts/local-org/schema/standard-objects', file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.split('\t', 1)[0]!.toLowerCase(), line]),
  );
}

function joined(entry: CatalogueEntry, more: CatalogueEntry): CatalogueEntry {
  return {
    ...entry,
    fields: { ...entry.fields, ...more.fields },
    children: { ...entry.children, ...more.children },
    companions: [...entry.companions, ...more.companions],
  };
}

function entryOf(line: string): CatalogueEntry {
  const [name = '', columns = '', children = '', companions = ''] = line.split('\t');
  const fields: Record<string, string> = {};
  for (const column of words(columns)) {
    const [, field = '', mark = '', type = ''] = /^(\w+)([:>])(.*)$/.exec(column) ?? [];
    fields[field] = mark === '>' ? 'Id' : type;
    if (mark === '>') fields[field.slice(0, -2)] = type;
  }
  return {
    name,
    fields,
    children: Object.fromEntries(words(children).map((child) => child.split(':') as [string, string])),
    companions: words(companions) as Companion[],
  };
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
