/** A value where a type is declared: checked, and a query told what it is to give. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import { unsupportedSource } from '../../../errors/unsupported-source.ts';
import type { Expression, Position } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkExpression } from './expression.ts';

/** Checks `value` for a place of type `target`; a misfit is reported at `at`. */
export function checkAssigned(value: Expression, target: ApexType, body: BodyContext, at: Position = value.at): void {
  const type = checkExpression(value, body, target);
  if (target.kind === 'sobject' && isDynamicQuery(value, body)) {
    body.unit.report(unsupportedSource.singleDynamicRecord, value.at);
  } else if (!isAssignable(type, target)) {
    body.unit.report(compileErrors.illegalAssignment, at, typeName(type), typeName(target));
  }
}

/** `Account a = Database.query(…)`, which the platform narrows to the one record. */
function isDynamicQuery(value: Expression, body: BodyContext): boolean {
  const resolution = body.unit.facts.resolutions.get(value);
  return resolution?.kind === 'platformMethod' && resolution.type === 'System.Database' && /^query/.test(resolution.key);
}
