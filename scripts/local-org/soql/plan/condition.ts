/** WHERE and HAVING as a tree of tests: those SQL can make, and those on formulas, made row by row in JavaScript. */
import type { ApexValue } from '../../apex/values/value.ts';
import type { RunContext } from '../run/run-context.ts';
import { queryError } from '../query-error.ts';
import type { Condition, FieldExpression, SoqlQuery } from '../syntax.ts';
import { writeComparison } from './comparison.ts';
import type { Emission, Writer } from './emission.ts';
import { formulaTest } from './formula-comparison.ts';
import type { FormulaUse } from './formula-use.ts';
import { labelsToValues } from './labels.ts';
import type { Operand } from './operand.ts';

export type ConditionNode =
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly node: ConditionNode }
  | { readonly kind: 'sql'; readonly write: Writer }
  | {
      readonly kind: 'formula';
      readonly use: FormulaUse;
      readonly prepare: (run: RunContext) => (value: ApexValue) => boolean;
    };

/** What a clause's fields and subqueries mean where it stands. */
export interface ConditionScope {
  operand(expression: FieldExpression): Operand;
  /** The values of `IN (SELECT …)` as an SQL subquery. */
  semiJoin(query: SoqlQuery): Writer;
}

export function planCondition(condition: Condition, scope: ConditionScope): ConditionNode {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { kind: condition.kind, nodes: condition.conditions.map((part) => planCondition(part, scope)) };
    case 'not':
      return { kind: 'not', node: planCondition(condition.condition, scope) };
    case 'compare':
      return planComparison(condition, scope);
  }
}

function planComparison(
  { left, operator, right }: Extract<Condition, { kind: 'compare' }>,
  scope: ConditionScope,
): ConditionNode {
  const operand = scope.operand(left);
  if (!operand.isAggregate && operand.field?.isFilterable === false)
    throw queryError(`field '${operand.name}' can not be filtered in a query call`);
  if (right.kind === 'subquery') {
    if (operator !== 'IN' && operator !== 'NOT IN')
      throw queryError(`unexpected operator before a subquery: ${operator}`);
    if (operand.formula || operand.kind !== 'id')
      throw queryError(
        `The left operand field in the where expression for outer query should be an id field, cannot use: '${operand.name}'`,
      );
    const select = scope.semiJoin(right.query);
    return { kind: 'sql', write: (emission) => writeSemiJoin(emission, operand, operator === 'IN', select) };
  }
  if (operand.formula)
    return { kind: 'formula', use: operand.formula, prepare: (run) => formulaTest(operand, operator, right, run) };
  const isLabel = left.kind === 'function' && left.name === 'TOLABEL';
  return { kind: 'sql', write: writeComparison(operand, operator, isLabel ? labelsToValues(operand, right) : right) };
}

function writeSemiJoin(emission: Emission, operand: Operand, isIn: boolean, select: Writer): void {
  operand.write(emission.add('('));
  select(emission.add(isIn ? ' IN (' : ' NOT IN ('));
  emission.add(')');
  if (!isIn) {
    operand.write(emission.add(' OR '));
    emission.add(' IS NULL');
  }
  emission.add(')');
}

export function readsFormula(node: ConditionNode): boolean {
  switch (node.kind) {
    case 'formula':
      return true;
    case 'sql':
      return false;
    case 'not':
      return readsFormula(node.node);
    default:
      return node.nodes.some(readsFormula);
  }
}

/** @returns the parts that must all hold. */
export function conjuncts(node: ConditionNode): readonly ConditionNode[] {
  return node.kind === 'and' ? node.nodes.flatMap(conjuncts) : [node];
}

/** Writes a tree without formulas. */
export function writeCondition(emission: Emission, node: ConditionNode): void {
  switch (node.kind) {
    case 'sql':
      return node.write(emission);
    case 'not':
      // SQL's third truth value is none of SOQL's: what is not true is false.
      writeCondition(emission.add('NOT coalesce('), node.node);
      return void emission.add(', 0)');
    case 'formula':
      throw new Error(`The formula ${node.use.field.name} reached SQL`);
    default:
      emission
        .add('(')
        .joined(
          node.nodes.map(
            (part): Writer =>
              () =>
                writeCondition(emission, part),
          ),
          node.kind === 'and' ? ' AND ' : ' OR ',
        )
        .add(')');
  }
}
