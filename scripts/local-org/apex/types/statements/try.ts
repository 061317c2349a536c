/** `try … catch … finally`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { TryStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import { isException } from '../hierarchy.ts';
import { isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import { block, checkStatements } from './block.ts';
import { declareLocal } from './declare-local.ts';

export function tryStatement(node: TryStatement, body: BodyContext): void {
  block(node.body, body);
  const caught: ApexType[] = [];
  for (const clause of node.catches) {
    let isHidden = false;
    const type = resolveType(clause.type, body.unit, body.owner, () => (isHidden = true));
    if (!isUnknown(type) && !isException(type)) {
      body.unit.report(compileErrors.notCatchable, clause.type.at, typeName(type));
    } else if (!isUnknown(type) && caught.some((earlier) => isAssignable(type, earlier))) {
      body.unit.report(compileErrors.catchOrder, clause.type.at, typeName(type));
    }
    caught.push(type);
    const inner: BodyContext = { ...body, scope: body.scope.inner() };
    declareLocal(clause, clause.name, type, false, clause.at, inner, isHidden);
    checkStatements(clause.body.statements, inner);
  }
  if (node.finally !== null) {
    block(node.finally, body);
  }
}
