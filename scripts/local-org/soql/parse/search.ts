/** The grammar's SOSL to the search tree. */
import type {
  FieldListContext,
  FieldSpecContext,
  FieldSpecListContext,
  SoslClausesContext,
  SoslLiteralAltContext,
  SoslLiteralContext,
} from '@apexdevtools/apex-parser';
import { unescape } from '../../apex/syntax/literals.ts';
import { at } from '../../apex/syntax/place.ts';
import type { FieldPath, SoqlValue, SoslSearch } from '../syntax.ts';
import { orderBy } from './clauses.ts';
import { logicalCondition } from './conditions.ts';
import { unsupportedQuery, type QueryContext } from './context.ts';
import { bind, count } from './values.ts';

/**
 * @param context collects the bound expressions
 * @returns the search as written; no name in it is resolved
 */
export function convertSearch(ctx: SoslLiteralContext | SoslLiteralAltContext, context: QueryContext): SoslSearch {
  const clauses = ctx.soslClauses();
  const group = clauses.searchGroup()?.getText().toUpperCase().replace('FIELDS', '') ?? 'ALL';
  return {
    kind: 'search',
    find: find(ctx, context),
    in: group as SoslSearch['in'],
    returning: specs(clauses.fieldSpecList()).map((spec) => returning(spec, context)),
    limit: count(clauses.limitClause(), context),
    with: mode(clauses),
    at: at(ctx),
  };
}

function find(ctx: SoslLiteralContext | SoslLiteralAltContext, context: QueryContext): SoqlValue {
  const bound = 'boundExpression' in ctx ? ctx.boundExpression() : null;
  if (bound) {
    return bind(bound, context);
  }
  const token = ctx.getChild(0).getText();
  const text = token.slice(token.search(/['{]/) + 1, -1);
  return { kind: 'literal', type: 'string', value: unescape(text), at: at(ctx) };
}

/** The grammar nests the list: spec, then lists of specs. */
function specs(ctx: FieldSpecListContext | null): FieldSpecContext[] {
  return ctx ? [ctx.fieldSpec(), ...ctx.fieldSpecList_list().flatMap(specs)] : [];
}

function returning(ctx: FieldSpecContext, context: QueryContext): SoslSearch['returning'][number] {
  const [object] = ctx.soslId_list();
  const condition = ctx.logicalExpression();
  const list = ctx.fieldList();
  return {
    object: object!.getText(),
    fields: list ? fields(list) : [],
    where: condition ? logicalCondition(condition, context) : null,
    orderBy: orderBy(ctx.fieldOrderList()),
    limit: count(ctx.limitClause(), context),
    at: at(ctx),
  };
}

function fields(ctx: FieldListContext): FieldPath[] {
  if (ctx.TOLABEL() || ctx.CONVERT_CURRENCY() || ctx.FORMAT()) {
    throw unsupportedQuery('A function over a field of RETURNING', at(ctx));
  }
  return [...ctx.soslId_list().map((id) => id.getText().split('.')), ...ctx.fieldList_list().flatMap(fields)];
}

function mode(ctx: SoslClausesContext): SoslSearch['with'] {
  for (const clause of ctx.soslWithClause_list()) {
    if (clause.USER_MODE()) {
      return 'USER_MODE';
    }
    if (clause.SYSTEM_MODE()) {
      return 'SYSTEM_MODE';
    }
    throw unsupportedQuery('This WITH clause of FIND', at(clause));
  }
  return null;
}
