/**
 * All standard objects that the platform's type stubs name, one a line of `standard-objects/catalogue.tsv`. An org of
 * the project has those of them that `wanted-objects.ts` picks; a line is read when its object is asked for.
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

let lines: ReadonlyMap<string, string> | null = null;

/** @param name in any case @returns what is known of the object, or undefined when no standard object is called that */
export function catalogued(name: string): CatalogueEntry | undefined {
  const line = read().get(name.toLowerCase());
  return line === undefined ? undefined : entryOf(line);
}

function read(): ReadonlyMap<string, string> {
  lines ??= new Map(
    readFileSync(join(repositoryRoot, 'scripts/local-org/schema/standard-objects/catalogue.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('\t')).toLowerCase(), line]),
  );
  return lines;
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
