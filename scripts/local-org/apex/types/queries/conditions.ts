/** WHERE and HAVING: fields that exist, values that fit them. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Condition, SoqlValue } from '../../../soql/syntax.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { elementOf, isPrimitive, isUnknown } from '../known.ts';
import { expressionType } from './functions.ts';
import { LONG_TEXT } from './order.ts';
import { checkOver } from './query.ts';
import type { FoundField, QueryScope } from './scope.ts';
import { checkJoin } from './semi-joins.ts';
import { unknownObject } from './unknown.ts';
import { fitsColumn, literalMisfit } from './values.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>;

export function checkCondition(condition: Condition, scope: QueryScope): void {
  switch (condition.kind) {
    case 'and':
    case 'or':
      condition.conditions.forEach((each) => checkCondition(each, scope));
      return;
    case 'not':
      checkCondition(condition.condition, scope);
      return;
    case 'compare':
      checkComparison(condition, scope);
  }
}

function checkComparison(condition: Comparison, scope: QueryScope): void {
  const column = expressionType(condition.left, scope);
  if (column?.field !== undefined && column.field !== null && LONG_TEXT.has(column.field.kind)) {
    scope.unit.report(compileErrors.notFilterable, condition.left.at, column.name);
    return;
  }
  if (isOfSeveral(condition) && isKnownAsOne(column)) {
    scope.unit.report(compileErrors.notMultiselect, condition.left.at, column!.name);
    return;
  }
  checkValue(condition.right, condition, column, scope);
}

function isOfSeveral({ operator }: Comparison): boolean {
  return operator === 'INCLUDES' || operator === 'EXCLUDES';
}

/** Of standard fields only those are judged whose kind is no text: rare ones are not known to have several values. */
function isKnownAsOne(column: FoundField | undefined): boolean {
  const field = column?.field;
  if (field === undefined || field === null || field.kind === 'MultiselectPicklist') return false;
  return field.isCustom || field.isNameField || !['Text', 'TextArea', 'Picklist', 'TextList'].includes(field.kind);
}

function checkValue(value: SoqlValue, condition: Comparison, column: FoundField | undefined, scope: QueryScope): void {
  switch (value.kind) {
    case 'list':
      // Each value of a list is compared alone.
      value.values.forEach((each) => checkValue(each, { ...condition, operator: '=' }, column, scope));
      return;
    case 'subquery': {
      const object = scope.unit.program.schema.object(value.query.from.name);
      if (object === undefined) {
        unknownObject(value.query.from.name, value.query.from.at, scope.unit);
      } else {
        checkOver(object, value.query, scope.binds, scope.unit);
        checkJoin(value.query, column, object, scope);
      }
      return;
    }
    case 'bind':
      if (column !== undefined) {
        checkBind(value, condition, column, scope);
      }
      return;
    default:
      if (column !== undefined) {
        const expected = literalMisfit(value, column.type);
        if (expected !== null) {
          scope.unit.report(compileErrors.valueType, value.at, column.name, expected);
        }
      }
  }
}

function checkBind(
  value: Extract<SoqlValue, { kind: 'bind' }>,
  condition: Comparison,
  column: FoundField,
  scope: QueryScope,
): void {
  const type = scope.binds[value.index];
  if (type === undefined || isUnknown(type)) {
    return;
  }
  const needsCollection =
    (condition.operator === 'IN' || condition.operator === 'NOT IN') &&
    isPrimitive(type) &&
    !isPrimitive(type, 'Object');
  const element: ApexType = elementOf(type) ?? type;
  if (needsCollection || !fitsColumn(element, column.type)) {
    scope.unit.reportHere(compileErrors.bindType, value.at, typeName(type), typeName(column.type));
  }
}
