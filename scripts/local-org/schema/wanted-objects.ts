/**
 * Which standard objects an org has: those of every org (`standard-objects/field-types.json`), and of the others those
 * the project names, or reaches from them by a relationship it names, those that another summarizes and those that own
 * another. So an org has few tables and starts fast.
 */
import { addedTo, catalogued, type CatalogueEntry } from './catalogue.ts';
import { standardFacts, type FieldTypes } from './standard-facts.ts';

export type ObjectTypes = Readonly<Record<string, FieldTypes>>;

/** @param mentions words of the project, in lower case @returns field types by object name */
export function wantedObjects(mentions: ReadonlySet<string>): ObjectTypes {
  const wanted: Record<string, FieldTypes> = Object.fromEntries(
    Object.entries(standardFacts().types).map(([name, types]) => [name, withMentioned(name, types, mentions)]),
  );
  const names = new Set(Object.keys(wanted).map((name) => name.toLowerCase()));
  const behind = Object.entries(wanted).flatMap(([name, types]) => [
    ...relatives(types, mentions),
    ...summarized(name),
    ...owners(name),
  ]);
  let found = [...mentions, ...behind].flatMap((word) => take(word, names));
  while (found.length > 0) {
    for (const entry of found) wanted[entry.name] = entry;
    found = found
      .flatMap((entry) => [...relatives(entry, mentions), ...summarized(entry.name)])
      .flatMap((name) => take(name, names));
  }
  return wanted;
}

/** Fields of features, which the stubs leave out, are there where the project names them. */
function withMentioned(object: string, types: FieldTypes, mentions: ReadonlySet<string>): FieldTypes {
  const added = Object.entries(addedTo(object)?.fields ?? {}).filter(
    ([field]) => mentions.has(field.toLowerCase()) || mentions.has(`${field}Id`.toLowerCase()),
  );
  return added.length === 0 ? types : { ...types, fields: { ...types.fields, ...Object.fromEntries(added) } };
}

function take(name: string, names: Set<string>): CatalogueEntry[] {
  const key = name.toLowerCase();
  const entry = names.has(key) ? undefined : catalogued(key);
  if (entry === undefined) return [];
  names.add(key);
  return [entry];
}

/** Objects whose records a standard object counts or sums; versions of an article have the article. */
function summarized(object: string): string[] {
  if (object.endsWith('__kav')) return [object.slice(0, -1)];
  const facts = Object.values(standardFacts().objects[object]?.fields ?? {});
  return facts.flatMap(({ summary }) => (summary === undefined ? [] : [summary.of.split('.')[0] ?? '']));
}

/** Objects that own records of a standard object: calendars own events. */
function owners(object: string): readonly string[] {
  const to = standardFacts().objects[object]?.fields?.['OwnerId']?.to ?? [];
  return typeof to === 'string' ? [] : to;
}

/** Objects behind the relationships that the project names. */
function relatives({ fields, children = {} }: FieldTypes, mentions: ReadonlySet<string>): string[] {
  const isNamed = ([name]: readonly [string, string]): boolean => mentions.has(name.toLowerCase());
  const parents = Object.entries(fields).filter(
    ([name, type]) => fields[`${name}Id`] === 'Id' && isNamed([name, type]),
  );
  return [...parents, ...Object.entries(children).filter(isNamed)].map(([, type]) => type);
}
