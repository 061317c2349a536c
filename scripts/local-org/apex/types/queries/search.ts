/** A search checked against the schema. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { SoslSearch } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import type { ApexType } from '../type.ts';
import { checkCondition } from './conditions.ts';
import { checkOrder } from './order.ts';
import { findPath, type QueryScope } from './scope.ts';

export function checkSearch(search: SoslSearch, binds: readonly ApexType[], unit: UnitContext): void {
  for (const part of search.returning) {
    const object = unit.program.schema.object(part.object);
    if (object === undefined) {
      unit.report(compileErrors.unknownObject, part.at, part.object);
      continue;
    }
    const scope: QueryScope = { unit, object, alias: null, binds };
    part.fields.forEach((path) => findPath(path, scope, part.at));
    if (part.where !== null) {
      checkCondition(part.where, scope);
    }
    part.orderBy.forEach((item) => checkOrder(item, scope));
  }
}
