/** Modifier words and annotations. */
import type { AnnotationContext, ElementValueContext, ModifierContext } from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { literal } from './literals.ts';
import type { Annotation, Expression, Modifiers } from './nodes.ts';
import { at } from './place.ts';

export function modifiers(list: readonly ModifierContext[]): Modifiers {
  const words: string[] = [];
  const annotations: Annotation[] = [];
  for (const ctx of list) {
    const note = ctx.annotation();
    if (note !== null && note !== undefined) {
      annotations.push(annotation(note));
    } else {
      const text = ctx.getText().toLowerCase();
      words.push(text.endsWith('sharing') ? text.replace('sharing', ' sharing') : text);
    }
  }
  return { words, annotations };
}

/** Blanks divide properties. Apex Developer Guide, "Annotations": a comma is an error of syntax. */
function annotation(ctx: AnnotationContext): Annotation {
  const values: Record<string, Expression> = {};
  const comma = ctx.elementValuePairs()?.COMMA_list()[0];
  if (comma !== undefined) throw fault(compileErrors.syntax, ["Expecting ')' but was: ','"], null, at(comma));
  for (const pair of ctx.elementValuePairs()?.elementValuePair_list() ?? []) {
    const value = elementValue(pair.elementValue());
    if (value !== null) {
      values[pair.id().getText()] = value;
    }
  }
  const lone = ctx.elementValue();
  const value = lone === null || lone === undefined ? null : elementValue(lone);
  if (value !== null) {
    values['value'] = value;
  }
  const name = ctx.id().getText();
  return { kind: 'Annotation', name, values, at: at(ctx) };
}

function elementValue(ctx: ElementValueContext): Expression | null {
  const value = ctx.literal();
  return value === null || value === undefined ? null : literal(value);
}
