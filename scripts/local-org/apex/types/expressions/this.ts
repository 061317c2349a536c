/** `this` and `super`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { SuperExpression, ThisExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { OBJECT, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';

export function thisExpression(node: ThisExpression, body: BodyContext): ApexType {
  if (body.owner === null || body.isStatic) {
    body.unit.report(compileErrors.unknownVariable, node.at, 'this');
    return UNKNOWN;
  }
  return { kind: 'class', symbol: body.owner };
}

export function superExpression(node: SuperExpression, body: BodyContext): ApexType {
  if (body.owner === null || body.isStatic) {
    body.unit.report(compileErrors.unknownVariable, node.at, 'super');
    return UNKNOWN;
  }
  return body.owner.superclass ?? OBJECT;
}
