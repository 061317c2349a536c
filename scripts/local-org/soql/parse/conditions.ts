/** WHERE and HAVING. */
import type {
  ConditionalExpressionContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  WhereConditionalExpressionContext,
  WhereLogicalExpressionContext,
} from '@apexdevtools/apex-parser';
import { at } from '../../apex/syntax/place.ts';
import type { Condition } from '../syntax.ts';
import { unsupportedQuery, type QueryContext } from './context.ts';
import { fieldExpression } from './fields.ts';
import { value } from './values.ts';

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

export function whereCondition(ctx: WhereLogicalExpressionContext, context: QueryContext): Condition {
  return joined(
    ctx,
    ctx.whereConditionalExpression_list().map((part) => wherePart(part, context)),
  );
}

export function logicalCondition(ctx: LogicalExpressionContext, context: QueryContext): Condition {
  return joined(
    ctx,
    ctx.conditionalExpression_list().map((part) => logicalPart(part, context)),
  );
}

function wherePart(ctx: WhereConditionalExpressionContext, context: QueryContext): Condition {
  const inner = ctx.whereLogicalExpression();
  if (inner) {
    return whereCondition(inner, context);
  }
  const compare = ctx.whereFieldExpression().fieldExpression();
  if (!compare) {
    throw unsupportedQuery('FORMULA()', at(ctx));
  }
  return comparison(compare, context);
}

function logicalPart(ctx: ConditionalExpressionContext, context: QueryContext): Condition {
  const inner = ctx.logicalExpression();
  return inner ? logicalCondition(inner, context) : comparison(ctx.fieldExpression(), context);
}

function joined(
  ctx: WhereLogicalExpressionContext | LogicalExpressionContext,
  conditions: readonly Condition[],
): Condition {
  const [first] = conditions;
  if (ctx.NOT()) {
    return { kind: 'not', condition: first! };
  }
  if (conditions.length === 1) {
    return first!;
  }
  return { kind: ctx.SOQLAND_list().length > 0 ? 'and' : 'or', conditions };
}

function comparison(ctx: FieldExpressionContext, context: QueryContext): Condition {
  const operator = ctx.comparisonOperator().children!.map((token) => token.getText().toUpperCase());
  const text = operator.join(operator[0] === 'NOT' ? ' ' : '');
  return {
    kind: 'compare',
    left: fieldExpression(ctx.fieldName(), ctx.soqlFunction()),
    operator: (text === '<>' ? '!=' : text) as Operator,
    right: value(ctx.value(), context),
    at: at(ctx),
  };
}
