/** Values as metadata writes them, in the form the tables keep. */
import type { Field } from '../schema/types.ts';

/** @returns what a column of the field holds for a text of an XML file */
export function storedText(field: Field, text: string): string | number {
  switch (field.kind) {
    case 'Checkbox':
      return text.trim().toLowerCase() === 'true' ? 1 : 0;
    case 'Integer':
    case 'Number':
    case 'Currency':
    case 'Percent':
      return Number(text);
    case 'DateTime':
      return Date.parse(text);
    default:
      return text;
  }
}
