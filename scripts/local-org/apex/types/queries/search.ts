/** A search checked against the schema. */
import type { SoslSearch } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import type { ApexType } from '../type.ts';
import { checkCondition } from './conditions.ts';
import { expressionType } from './functions.ts';
import { checkOrder } from './order.ts';
import type { QueryScope } from './scope.ts';
import { unknownObject } from './unknown.ts';

export function checkSearch(search: SoslSearch, binds: readonly ApexType[], unit: UnitContext): void {
  for (const part of search.returning) {
    const object = unit.program.schema.object(part.object);
    if (object === undefined) {
      unknownObject(part.object, part.at, unit);
      continue;
    }
    const scope: QueryScope = { unit, object, alias: null, parents: [], binds };
    for (const item of part.fields) if (item.kind === 'field' || item.kind === 'function') expressionType(item, scope);
    if (part.where !== null) {
      checkCondition(part.where, scope);
    }
    part.orderBy.forEach((item) => checkOrder(item, scope));
  }
}
