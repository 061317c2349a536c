/** `Integer a = 1, b;` */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { LocalVariable } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkAssigned } from '../expressions/assignable.ts';
import { resolveType } from '../type-resolution.ts';
import { declareLocal } from './declare-local.ts';

export function localVariable(node: LocalVariable, body: BodyContext): void {
  const type = resolveType(node.type, body.unit, body.owner);
  if (type.kind === 'void') {
    body.unit.report(compileErrors.unknownType, node.type.at, 'void');
  }
  for (const declarator of node.declarators) {
    if (declarator.initial !== null) {
      checkAssigned(declarator.initial, type, body, declarator.at);
    }
    // `final Integer n;` may be set once, later.
    declareLocal(declarator, declarator.name, type, node.isFinal && declarator.initial !== null, declarator.at, body);
  }
}
