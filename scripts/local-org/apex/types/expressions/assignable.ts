/** A value where a type is declared: checked, and a query told what it is to give. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Expression, Position } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkReadable } from './accessors.ts';
import { checkExpression } from './expression.ts';

/** Checks `value` for a place of type `target`; a misfit is reported at `at`. */
export function checkAssigned(value: Expression, target: ApexType, body: BodyContext, at: Position = value.at): void {
  const type = checkExpression(value, body, target);
  checkReadable(value, body);
  if (!isNarrowed(value, target, body) && !isAssignable(type, target)) {
    body.unit.report(compileErrors.illegalAssignment, at, typeName(type), typeName(target));
  }
}

/** @returns whether it is as `Account a = Database.query(…)`, which is narrowed to the one record when it runs */
export function isNarrowed(value: Expression, target: ApexType, body: BodyContext): boolean {
  const resolution = body.unit.facts.resolutions.get(value);
  return (
    target.kind === 'sobject' &&
    resolution?.kind === 'platformMethod' &&
    resolution.type === 'System.Database' &&
    /^query/.test(resolution.key)
  );
}
