/** A new local variable, unless its name is taken. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkVariableName } from '../rules/reserved-names.ts';
import type { ApexType } from '../type.ts';

/** @param node the syntax node the variable is known by, @param body whose scope receives it */
export function declareLocal(
  node: object,
  name: string,
  type: ApexType,
  isFinal: boolean,
  at: Position,
  body: BodyContext,
  isHiddenType = false,
): void {
  checkVariableName(name, at, body.unit);
  if (body.scope.find(name) !== undefined) {
    body.unit.report(compileErrors.duplicateVariable, at, name);
  }
  const local = { name, type, isFinal, ...(isHiddenType && { isHiddenType }) };
  body.unit.facts.symbols.set(node, local);
  body.scope.declare(local);
}
