/** Literals. Double and Decimal ones are made once, when the class loads. */
import type { Literal } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { quote } from './names.ts';

export function literal(e: Literal, cx: BodyContext): string {
  switch (e.type) {
    case 'null':
      return 'null';
    case 'Integer':
      return String(e.value);
    case 'Long':
      return `${e.value}n`;
    case 'Boolean':
      return String(e.value);
    case 'String':
      return quote(e.value as string);
    case 'Decimal':
      return cx.unit.hoist('d', `decimalOf(${quote(String(e.value))})`);
    case 'Double':
      return cx.unit.hoist('d', `doubleOf(${quote(String(e.value))})`);
  }
}
