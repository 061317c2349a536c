/** Field paths, and functions over them. */
import type { FieldNameContext, LocationValueContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import { at } from '../../apex/syntax/place.ts';
import type { FieldExpression, FieldItem, FieldPath, FunctionItem } from '../syntax.ts';
import { unsupportedQuery } from './context.ts';

export function fieldPath(ctx: FieldNameContext): FieldPath {
  return ctx.soqlId_list().map((id) => id.getText());
}

export function fieldItem(ctx: FieldNameContext, alias: string | null = null): FieldItem {
  return { kind: 'field', path: fieldPath(ctx), alias, at: at(ctx) };
}

export function functionItem(ctx: SoqlFunctionContext, alias: string | null = null): FunctionItem {
  const place = at(ctx);
  const name = ctx.getChild(0).getText().toUpperCase();
  const locations: LocationValueContext[] = ctx.locationValue_list();
  if (locations.length > 0) {
    throw unsupportedQuery('DISTANCE', place);
  }
  const inner = ctx.soqlFunction();
  if (inner) {
    return { kind: 'function', name, arguments: [functionItem(inner)], alias, at: place };
  }
  const date = ctx.dateFieldName();
  if (date) {
    const field = fieldItem(date.fieldName());
    const argument: FieldExpression = date.CONVERT_TIMEZONE()
      ? { kind: 'function', name: 'CONVERTTIMEZONE', arguments: [field], alias: null, at: at(date) }
      : field;
    return { kind: 'function', name, arguments: [argument], alias, at: place };
  }
  const field = ctx.fieldName();
  return { kind: 'function', name, arguments: field ? [fieldItem(field)] : [], alias, at: place };
}

export function fieldExpression(field: FieldNameContext | null, call: SoqlFunctionContext | null): FieldExpression {
  return field ? fieldItem(field) : functionItem(call!);
}
