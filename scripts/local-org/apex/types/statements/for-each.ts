/** `for (Account a : accounts)`, over lists, sets, iterables and queries; a query's records also come as lists. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Expression, ForEachStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isAssignable } from '../conversions.ts';
import { checkValue } from '../expressions/expression.ts';
import { ancestorsOf } from '../hierarchy.ts';
import { elementOf, isList, isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import { checkBranch } from './block.ts';
import { declareLocal } from './declare-local.ts';

export function forEach(node: ForEachStatement, body: BodyContext): void {
  const variable = resolveType(node.type, body.unit, body.owner);
  const iterable = checkValue(node.iterable, body);
  const inner: BodyContext = { ...body, scope: body.scope.inner(), isInLoop: true };
  declareLocal(node, node.name, variable, false, node.at, inner);
  if (!isUnknown(iterable)) {
    const element = iterated(iterable);
    const isQuery = isQueried(node.iterable, body);
    if (element === undefined) {
      body.unit.report(compileErrors.notIterable, node.iterable.at, typeName(iterable));
    } else if (!fits(element, variable, isQuery) && !(isQuery && isChunk(iterable, variable))) {
      body.unit.report(compileErrors.loopVariable, node.type.at, typeName(element), typeName(variable));
    }
  }
  checkBranch(node.body, inner);
}

function iterated(type: ApexType): ApexType | undefined {
  const element = elementOf(type);
  if (element !== null) {
    return element;
  }
  const iterable = [type, ...ancestorsOf(type)].find(
    (each) => each.kind === 'platform' && each.name === 'System.Iterable',
  );
  return iterable?.kind === 'platform' ? iterable.args[0] : undefined;
}

/** `for (List<Account> chunk : [SELECT …])` */
function isChunk(iterable: ApexType, variable: ApexType): boolean {
  return (
    isList(variable) && isList(iterable) && iterable.args[0]?.kind === 'sobject' && isAssignable(iterable, variable)
  );
}

/** Whether the rows of a query are gone through, be it one that the platform made: `Database.query`, `getSObjects`. */
function isQueried(iterable: Expression, body: BodyContext): boolean {
  return iterable.kind === 'Soql' || body.unit.facts.resolutions.get(iterable)?.kind === 'platformMethod';
}

/** Records that the platform found may be taken as those of one object. */
function fits(element: ApexType, variable: ApexType, isQuery: boolean): boolean {
  const isGeneral = element.kind === 'sobject' && element.name === null;
  return isAssignable(element, variable) || (isQuery && isGeneral && variable.kind === 'sobject');
}
