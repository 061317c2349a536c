/** `Integer a = 1, b;` */
import type { LocalVariable } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expressionAs } from './conversion.ts';
import { keepForQueries } from './dynamic-names.ts';
import { localName } from './names.ts';

/** @returns the declaration without its semicolon. */
export function localVariable(s: LocalVariable, cx: BodyContext): string {
  const type = cx.typeOfRef(s.type);
  const parts = s.declarators.map(
    ({ name, initial }) => `${localName(name)} = ${initial === null ? 'null' : expressionAs(initial, type, cx)}`,
  );
  return `let ${parts.join(', ')}`;
}

/** @returns what follows the declaration of variables that dynamic queries name later; mostly nothing. */
export function keptVariables(s: LocalVariable, cx: BodyContext): string {
  return s.declarators.map((declarator) => keepForQueries(declarator, declarator.name, cx)).join('');
}
