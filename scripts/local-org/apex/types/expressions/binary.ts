/** Binary expressions. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { BinaryExpression, Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isUnknown, OBJECT, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkExpression, checkValue } from './expression.ts';
import { operatorType } from './operators.ts';
import { joinTypes } from './ternary.ts';

export function binary(node: BinaryExpression, body: BodyContext, expected: ApexType | null): ApexType {
  return node.operator === '??' ? coalescing(node, body, expected) : chain(node, body);
}

function coalescing(node: BinaryExpression, body: BodyContext, expected: ApexType | null): ApexType {
  const left = checkValue(node.left, body, expected);
  const right = checkValue(node.right, body, expected);
  const joined = joinTypes(left, right);
  if (joined === undefined) {
    body.unit.report(compileErrors.ternaryMismatch, node.at, typeName(left), typeName(right));
  }
  return joined ?? expected ?? OBJECT;
}

/** `a + b + c …` leans to the left and may be longer than the stack is deep, so that the inner links come first. */
function chain(outermost: BinaryExpression, body: BodyContext): ApexType {
  const links = [outermost];
  for (let { left } = outermost; left.kind === 'Binary' && left.operator !== '??'; { left } = left) links.push(left);
  const { left: first } = links[links.length - 1] as BinaryExpression;
  return links.reduceRight(
    (left, link) => {
      const type = operatorType(link.operator, left, operand(link.right, link, body), link.at, body);
      body.unit.facts.types.set(link, type);
      return type;
    },
    operand(first, links[links.length - 1]!, body),
  );
}

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

/** What gives nothing is neither counted nor put into a text. */
function operand(node: Expression, { operator, at }: BinaryExpression, body: BodyContext): ApexType {
  const type = checkExpression(node, body);
  if (type.kind !== 'void' || isUnknown(type)) return type;
  if (ARITHMETIC.has(operator)) body.unit.report(compileErrors.voidArithmetic, at);
  return UNKNOWN;
}
