/** `list[0]`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { IndexExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { INTEGER, isList, isUnknown, OBJECT, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkAssigned } from './assignable.ts';
import { checkValue } from './expression.ts';

export function index(node: IndexExpression, body: BodyContext): ApexType {
  const type = checkValue(node.target, body);
  if (!isList(type)) {
    checkValue(node.index, body);
    if (!isUnknown(type)) {
      body.unit.report(compileErrors.notIndexable, node.at, typeName(type));
    }
    return UNKNOWN;
  }
  checkAssigned(node.index, INTEGER, body);
  return type.args[0] ?? OBJECT;
}
