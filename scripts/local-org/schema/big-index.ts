/**
 * The index of a big object: what its rows are identified and found by.
 * Source: Big Objects Implementation Guide, "Define and Deploy Custom Big Objects".
 */
import { schemaErrors } from '../errors/schema-errors.ts';
import type { ObjectSource } from '../project/types.ts';
import type { Building } from './building.ts';
import type { ObjectDraft } from './draft.ts';
import type { FieldKind } from './types.ts';

const MOST_FIELDS = 5;
const MOST_CHARACTERS = 100;
const KINDS: ReadonlySet<FieldKind> = new Set(['DateTime', 'Email', 'Lookup', 'Number', 'Phone', 'Text']);

/** Sets the index, of which there is exactly one, or says what is wrong with it. */
export function settleBigIndex(building: Building, object: ObjectDraft, source: ObjectSource): void {
  const [index, ...others] = source.indexes;
  const wrong = (why: string): void =>
    building.fault(
      schemaErrors.bigObjectIndex,
      index?.path ?? source.path,
      index?.body ?? source.body!,
      object.name,
      why,
    );
  if (index === undefined || others.length > 0) return wrong('it has one index, no more and no less');
  const names = index.body.all('fields').map((entry) => entry.value('name') ?? '');
  if (names.length === 0 || names.length > MOST_FIELDS) wrong(`an index has 1 to ${MOST_FIELDS} fields`);
  let characters = 0;
  for (const name of names) {
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined || !KINDS.has(field.kind) || !field.isRequired)
      wrong(`${name} is no required text, number, date and time, email, phone or lookup of it`);
    if (field?.kind === 'Text') characters += field.length ?? 0;
  }
  if (characters > MOST_CHARACTERS) wrong(`the texts of an index have ${MOST_CHARACTERS} characters at most, together`);
  object.bigIndex = names.map((name) => object.fields.get(name.toLowerCase())?.name ?? name);
}
