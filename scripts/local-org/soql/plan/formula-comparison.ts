/** Comparisons of a formula's value, in JavaScript, with the meaning they have in SQL for stored fields. */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { queryError } from '../query-error.ts';
import type { RunContext } from '../run/run-context.ts';
import type { SoqlValue } from '../syntax.ts';
import { resolveValue } from '../values/resolved-value.ts';
import { boundary, comparable } from '../values/comparable.ts';
import { compareSql } from '../values/compare-sql.ts';
import type { Operator } from './comparison.ts';
import type { Operand } from './operand.ts';

type Test = (value: SqlValue) => boolean;

/** @returns the test for one run: the right side is looked at once, not for every row. */
export function formulaTest(
  operand: Operand,
  operator: Operator,
  right: Exclude<SoqlValue, { kind: 'subquery' }>,
  run: RunContext,
): (value: ApexValue) => boolean {
  const folded: Operand = { ...operand, isFolded: operand.kind === 'text' };
  const test = testOf(folded, operator, right, run);
  return (value) => test(comparable(folded, value, run));
}

function testOf(
  operand: Operand,
  operator: Operator,
  right: Exclude<SoqlValue, { kind: 'subquery' }>,
  run: RunContext,
): Test {
  const resolved = resolveValue(right, run);
  if (resolved.kind === 'range') {
    const { start, end } = {
      start: boundary(operand, resolved.range.start, run),
      end: boundary(operand, resolved.range.end, run),
    };
    const isInside: Test = (value) => value !== null && compareSql(value, start) >= 0 && compareSql(value, end) < 0;
    switch (operator) {
      case '<':
        return (value) => value !== null && compareSql(value, start) < 0;
      case '>=':
        return (value) => value !== null && compareSql(value, start) >= 0;
      case '>':
        return (value) => value !== null && compareSql(value, end) >= 0;
      case '<=':
        return (value) => value !== null && compareSql(value, end) < 0;
      case '!=':
      case 'NOT IN':
        return (value) => !isInside(value);
      default:
        return isInside;
    }
  }
  const items = resolved.kind === 'list' ? resolved.values : [resolved.value];
  if (operator === 'LIKE') return likeTest(items, run);
  const wanted = items.map((item) => comparable(operand, item, run));
  if (operator === 'IN' || operator === 'NOT IN') {
    const set = new Set(wanted);
    return operator === 'IN' ? (value) => set.has(value) : (value) => !set.has(value);
  }
  const [one = null] = wanted;
  switch (operator) {
    case '=':
      return (value) => value === one;
    case '!=':
      return (value) => value !== one;
    case '<':
      return (value) => value !== null && one !== null && compareSql(value, one) < 0;
    case '<=':
      return (value) => value !== null && one !== null && compareSql(value, one) <= 0;
    case '>':
      return (value) => value !== null && one !== null && compareSql(value, one) > 0;
    case '>=':
      return (value) => value !== null && one !== null && compareSql(value, one) >= 0;
    default:
      throw queryError(`invalid operator on ${operand.name} field: ${operator}`);
  }
}

function likeTest(patterns: readonly ApexValue[], run: RunContext): Test {
  const expressions = patterns.flatMap((pattern) =>
    typeof pattern === 'string' ? [likeExpression(run.store.fold(pattern))] : [],
  );
  return (value) => typeof value === 'string' && expressions.some((expression) => expression.test(value));
}

function likeExpression(pattern: string): RegExp {
  const source = pattern.replace(
    /\\([%_\\])|([%_])|([.*+?^${}()|[\]\\/])/g,
    (_, escaped?: string, wild?: string, special?: string) => {
      if (wild !== undefined) return wild === '%' ? '[\\s\\S]*' : '[\\s\\S]';
      const plain = escaped ?? special ?? '';
      return plain === '%' || plain === '_' ? plain : `\\${plain}`;
    },
  );
  return new RegExp(`^${source}$`, 'u');
}
