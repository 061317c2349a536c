/**
 * One comparison as SQL. Null counts as a value: `!= 'x'` and `NOT IN ('x')` hold for empty fields.
 * SOQL and SOSL Reference, "Comparison Operators", "Filtering on Null Values".
 */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { queryError } from '../query-error.ts';
import type { RunContext } from '../run/run-context.ts';
import type { Condition, SoqlValue } from '../syntax.ts';
import { checkBound } from '../values/bind-type.ts';
import { boundary, comparable } from '../values/comparable.ts';
import type { DateRange } from '../values/date-range.ts';
import { checkLiteral } from '../values/literal-kind.ts';
import { resolveValue } from '../values/resolved-value.ts';
import type { Emission, Writer } from './emission.ts';
import { includesPattern, likePattern, likePrefix } from './like-pattern.ts';
import type { Operand } from './operand.ts';

export type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

/** @returns what writes the comparison with a value, a date literal or a list. */
export function writeComparison(
  operand: Operand,
  operator: Operator,
  right: Exclude<SoqlValue, { kind: 'subquery' }>,
): Writer {
  return (emission) => {
    const { run } = emission;
    checkLiteral(operand, right);
    const value = resolveValue(right, run);
    if (right.kind === 'bind' && value.kind !== 'range')
      checkBound(operand, value.kind === 'list' ? value.values : [value.value]);
    if (operator === 'LIKE')
      return writeLike(
        emission,
        operand,
        value.kind === 'list' ? value.values : [value.kind === 'one' ? value.value : null],
      );
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
      return writeIncludes(
        emission,
        operand,
        operator,
        value.kind === 'list' ? value.values : [value.kind === 'one' ? value.value : null],
      );
    }
    if (operator === 'IN' || operator === 'NOT IN') {
      if (value.kind === 'range') return writeRange(emission, operand, operator === 'IN' ? '=' : '!=', value.range);
      return writeIn(emission, operand, operator, value.kind === 'list' ? value.values : [value.value], run);
    }
    // `= :names` is `IN :names`, as a good part of the public's code has it.
    if (value.kind === 'list' && (operator === '=' || operator === '!='))
      return writeIn(emission, operand, operator === '=' ? 'IN' : 'NOT IN', value.values, run);
    if (value.kind === 'list') throw queryError(`Invalid bind expression type of List for column ${operand.name}`);
    if (value.kind === 'range') return writeRange(emission, operand, operator, value.range);
    return writePlain(emission, operand, operator, comparable(operand, value.value, run));
  };
}

function writePlain(emission: Emission, operand: Operand, operator: Operator, value: SqlValue): void {
  if (operand.kind === 'boolean' && (operator === '=' || operator === '!='))
    return writeBoolean(emission, operand, (operator === '=') === (value === 1));
  if (value === null) {
    if (operator === '=') return void left(emission, operand).add(' IS NULL');
    if (operator === '!=') return void left(emission, operand).add(' IS NOT NULL');
    return void emission.add('0');
  }
  left(emission, operand)
    .add(operator === '!=' ? ' IS NOT ' : ` ${operator} `)
    .value(value);
}

/** A checkbox of a parent that is not there is false. SOQL and SOSL Reference, "Lookup Relationships and Outer Joins". */
function writeBoolean(emission: Emission, operand: Operand, isTrue: boolean): void {
  left(emission, operand).add(isTrue ? ' = 1' : ' IS NOT 1');
}

function writeRange(emission: Emission, operand: Operand, operator: Operator, { start, end }: DateRange): void {
  const { run } = emission;
  const from = (): SqlValue => boundary(operand, start, run);
  const to = (): SqlValue => boundary(operand, end, run);
  switch (operator) {
    case '<':
      return void left(emission, operand).add(' < ').value(from());
    case '>=':
      return void left(emission, operand).add(' >= ').value(from());
    case '>':
      return void left(emission, operand).add(' >= ').value(to());
    case '<=':
      return void left(emission, operand).add(' < ').value(to());
    case '!=':
      left(emission.add('('), operand).add(' IS NULL OR ');
      left(emission, operand).add(' < ').value(from()).add(' OR ');
      return void left(emission, operand).add(' >= ').value(to()).add(')');
    default:
      left(emission.add('('), operand).add(' >= ').value(from()).add(' AND ');
      return void left(emission, operand).add(' < ').value(to()).add(')');
  }
}

function writeIn(
  emission: Emission,
  operand: Operand,
  operator: 'IN' | 'NOT IN',
  items: readonly ApexValue[],
  run: RunContext,
): void {
  const all = items.map((item) => comparable(operand, item, run));
  const values = all.filter((item) => item !== null);
  const hasNull = values.length < all.length;
  const isIn = operator === 'IN';
  if (values.length === 0) {
    if (hasNull) return void left(emission, operand).add(isIn ? ' IS NULL' : ' IS NOT NULL');
    return void emission.add(isIn ? '0' : '1');
  }
  // One parameter holds a list of any length: no limit on parameters, and one SQL text for all lengths.
  left(emission.add('('), operand)
    .add(` ${operator} (SELECT value FROM json_each(`)
    .value(JSON.stringify(values.map((item) => (typeof item === 'bigint' ? Number(item) : item))))
    .add('))');
  // An empty field is in a list with null, and not in a list without.
  if (isIn === hasNull) left(emission.add(' OR '), operand).add(' IS NULL');
  emission.add(')');
}

function writeLike(emission: Emission, operand: Operand, patterns: readonly ApexValue[]): void {
  if (operand.kind !== 'text') throw queryError(`invalid operator on ${operand.name} field`);
  if (patterns.length === 0) return void emission.add('0');
  emission
    .add('(')
    .joined(
      patterns.map((pattern): Writer => () => {
        if (typeof pattern !== 'string') return void emission.add('0');
        const folded = operand.isFolded ? emission.run.store.fold(pattern) : pattern;
        const prefix = likePrefix(folded);
        if (prefix !== '') {
          // The range lets an index find the rows; LIKE alone never uses one here.
          left(emission.add('('), operand).add(' >= ').value(prefix).add(' AND ');
          left(emission, operand).add(' < ').value(`${prefix}\u{10FFFF}`).add(' AND ');
        }
        left(emission, operand).add(' LIKE ').value(likePattern(folded)).add(" ESCAPE '\\'");
        if (prefix !== '') emission.add(')');
      }),
      ' OR ',
    )
    .add(')');
}

/** `INCLUDES ('A;B', 'C')`: A and B, or C. */
function writeIncludes(
  emission: Emission,
  operand: Operand,
  operator: 'INCLUDES' | 'EXCLUDES',
  choices: readonly ApexValue[],
): void {
  if (operand.kind !== 'multipicklist')
    throw queryError(`invalid operator on ${operand.name} field: ${operator} is for multi-select picklists`);
  if (operator === 'EXCLUDES') emission.add('NOT coalesce(');
  emission
    .add('(')
    .joined(
      choices.map((choice): Writer => () => {
        const value = comparable(operand, choice, emission.run);
        const wanted =
          typeof value === 'string'
            ? value
                .split(';')
                .map((part) => part.trim())
                .filter((part) => part !== '')
            : [];
        if (wanted.length === 0) return void left(emission, operand).add(' IS NULL');
        emission
          .add('(')
          .joined(
            wanted.map((part): Writer => () => {
              left(emission.add("instr(';' || "), operand).add(" || ';', ").value(includesPattern(part)).add(') > 0');
            }),
            ' AND ',
          )
          .add(')');
      }),
      ' OR ',
    )
    .add(')');
  if (operator === 'EXCLUDES') emission.add(', 0)');
}

function left(emission: Emission, operand: Operand): Emission {
  operand.writeComparable(emission);
  return emission;
}
