/**
 * Binary operators, and the one ambiguity of the grammar: `(a) - b` reads as a cast of `-b` to a type
 * named a. Unless the name is a number type it is a subtraction, and the operators around it are put
 * back in their order of precedence.
 */
import type { BinaryExpression, CastExpression, Expression, Position } from './nodes.ts';

type Operator = BinaryExpression['operator'];
const NUMBER_TYPES = new Set(['integer', 'long', 'double', 'decimal', 'object']);
const ARITHMETIC = new Set<Operator>(['+', '-', '*', '/']);

/** Sums that the grammar took for casts; they bind looser than the place they were found in. */
const mistaken = new WeakSet<Expression>();

export function binary(operator: Operator, left: Expression, right: Expression, at: Position): Expression {
  if (mistaken.has(right) && right.kind === 'Binary' && ARITHMETIC.has(operator)) {
    return sum(right.operator, binary(operator, left, right.left, at), right.right, at);
  }
  if (mistaken.has(left) && left.kind === 'Binary' && (operator === '*' || operator === '/')) {
    return sum(left.operator, left.left, binary(operator, left.right, right, right.at), at);
  }
  return { kind: 'Binary', operator, left, right, at };
}

/** A parenthesis closes what is inside it. */
export function enclosed(inner: Expression): Expression {
  mistaken.delete(inner);
  return inner;
}

/** @returns the cast, or the sum it really is */
export function castOrSum(cast: CastExpression): Expression {
  const { type, value } = cast;
  const first = type.names[0];
  const isSigned = value.kind === 'Unary' ? value.operator === '-' || value.operator === '+' : isNegativeLiteral(value);
  if (
    !isSigned ||
    type.arrayDepth > 0 ||
    first === undefined ||
    first.args.length > 0 ||
    NUMBER_TYPES.has(first.name.toLowerCase())
  ) {
    return cast;
  }
  let left: Expression = { kind: 'Name', name: first.name, at: type.at };
  for (const part of type.names.slice(1)) {
    left = { kind: 'FieldAccess', target: left, name: part.name, isSafe: false, at: type.at };
  }
  if (value.kind === 'Unary') {
    return sum(value.operator === '-' ? '-' : '+', left, value.operand, cast.at);
  }
  return value.kind === 'Literal' ? sum('-', left, { ...value, value: negated(value.value) }, cast.at) : cast;
}

export function negated(value: string | number | bigint | boolean | null): number | bigint {
  return typeof value === 'bigint' ? -value : -Number(value);
}

function sum(operator: Operator, left: Expression, right: Expression, at: Position): Expression {
  const node: Expression = { kind: 'Binary', operator, left, right, at };
  mistaken.add(node);
  return node;
}

function isNegativeLiteral(value: Expression): boolean {
  return (
    value.kind === 'Literal' && (typeof value.value === 'number' || typeof value.value === 'bigint') && value.value < 0
  );
}
