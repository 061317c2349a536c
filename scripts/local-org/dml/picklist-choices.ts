/**
 * What is stored of a picklist: values differ by more than case, so one that is known is kept as it was defined.
 * Salesforce Help, "Picklist fields are not case sensitive and cannot contain duplicate inactive types".
 */
import type { Field } from '../schema/types.ts';

interface Known {
  readonly value: string;
  readonly place: number;
}

const known = new WeakMap<Field, ReadonlyMap<string, Known>>();

function knownOf(field: Field): ReadonlyMap<string, Known> {
  let values = known.get(field);
  if (values === undefined) {
    values = new Map(field.picklist.map(({ value }, place) => [value.toLowerCase(), { value, place }]));
    known.set(field, values);
  }
  return values;
}

/** @returns the value as the picklist has it, or as it was given */
export function choiceOf(field: Field, given: string): string {
  return knownOf(field).get(given.toLowerCase())?.value ?? given;
}

/** Each choice once, in the order of the picklist; what it does not know comes last. */
export function choicesOf(field: Field, given: string): string | null {
  const values = knownOf(field);
  const place = (choice: string): number => values.get(choice.toLowerCase())?.place ?? values.size;
  const choices = new Set(given.split(';').map((choice) => choiceOf(field, choice.trim())));
  choices.delete('');
  return choices.size === 0 ? null : [...choices].sort((left, right) => place(left) - place(right)).join(';');
}
