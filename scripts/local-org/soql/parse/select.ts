/** The SELECT list. */
import type { SelectEntryContext, SubFieldEntryContext, TypeOfContext } from '@apexdevtools/apex-parser';
import { at } from '../../apex/syntax/place.ts';
import type { SelectItem, TypeofItem } from '../syntax.ts';
import type { QueryContext } from './context.ts';
import { fieldItem, fieldPath, functionItem } from './fields.ts';
import { subquery } from './query.ts';

export function selectItem(ctx: SelectEntryContext | SubFieldEntryContext, context: QueryContext): SelectItem {
  const place = at(ctx);
  const alias = ctx.soqlId()?.getText() ?? null;
  const field = ctx.fieldName();
  if (field) {
    return fieldItem(field, alias);
  }
  const call = ctx.soqlFunction();
  if (call) {
    const which = call.soqlFieldsParameter();
    return which
      ? { kind: 'fields', which: which.getText().toUpperCase() as 'ALL', at: place }
      : functionItem(call, alias);
  }
  const inner = ctx.subQuery();
  return inner ? { kind: 'subquery', query: subquery(inner, context), at: place } : typeofItem(ctx.typeOf());
}

function typeofItem(ctx: TypeOfContext): TypeofItem {
  return {
    kind: 'typeof',
    relationship: fieldPath(ctx.fieldName()),
    whens: ctx.whenClause_list().map((when) => ({
      type: when.fieldName().getText(),
      fields: when.fieldNameList().fieldName_list().map(fieldPath),
    })),
    otherwise: ctx.elseClause()?.fieldNameList().fieldName_list().map(fieldPath) ?? null,
    at: at(ctx),
  };
}
