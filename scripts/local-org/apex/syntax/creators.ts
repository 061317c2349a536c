/** `new …`: objects, records with their fields, collections with their elements. */
import type {
  ArgumentsContext,
  ArrayInitializerContext,
  CreatedNameContext,
  CreatorContext,
} from '@apexdevtools/apex-parser';
import { AssignExpressionContext } from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { furtherDepthAt } from './array-depths.ts';
import { expression, expressions } from './expressions.ts';
import type { Expression, NewObject, Position, TypeRef } from './nodes.ts';
import { at } from './place.ts';
import { typeList } from './type-refs.ts';

export function creator(ctx: CreatorContext, place: Position): Expression {
  const type = createdName(ctx.createdName());
  const array = ctx.arrayCreatorRest();
  if (array) {
    const size = array.expression();
    const initializer = array.arrayInitializer() as ArrayInitializerContext | null;
    // `new Integer[]` alone: the grammar told of it already, and goes on to tell of more.
    if (!size && initializer === null) throw fault(compileErrors.syntax, ["Expecting '{'"], null, at(array));
    const further = initializer === null ? 0 : furtherDepthAt(initializer.start);
    const list: TypeRef = { ...type, arrayDepth: type.arrayDepth + 1 + further };
    return {
      kind: 'NewCollection',
      type: list,
      at: place,
      entries: null,
      elements: initializer === null ? null : elementsOf(initializer),
      size: size ? expression(size) : null,
    };
  }
  const map = ctx.mapCreatorRest();
  const isMapType = type.names.at(-1)?.name.toLowerCase() === 'map';
  if (map) {
    if (!isMapType) throw fault(compileErrors.syntax, ["Unexpected token '=>'."], null, at(map));
    const entries = map
      .mapCreatorRestPair_list()
      .map((pair) => ({ key: expression(pair.expression(0)), value: expression(pair.expression(1)) }));
    return { kind: 'NewCollection', type, elements: null, entries, size: null, at: place };
  }
  const set = ctx.setCreatorRest();
  if (set) {
    if (isMapType) throw fault(compileErrors.syntax, ["Expecting '=>'"], null, at(set));
    return {
      kind: 'NewCollection',
      type,
      elements: set.expression_list().map(expression),
      entries: null,
      size: null,
      at: place,
    };
  }
  if (ctx.noRest()) {
    return {
      kind: 'NewCollection',
      type,
      elements: isMapType ? null : [],
      entries: isMapType ? [] : null,
      size: null,
      at: place,
    };
  }
  return newObject(type, ctx.classCreatorRest()?.arguments() ?? null, place);
}

/** The grammar lets a comma stand last; the platform does not. */
function elementsOf(ctx: ArrayInitializerContext | null): Expression[] {
  const elements = ctx?.expression_list() ?? [];
  const comma = ctx?.COMMA_list()[elements.length - 1];
  if (comma !== undefined) throw fault(compileErrors.syntax, ["Unexpected token '}'."], null, at(comma));
  return elements.map(expression);
}

/** `Name = 'x'` between the parentheses is a field of a record, unless a mere assignment is meant, which nobody writes. */
function newObject(type: TypeRef, ctx: ArgumentsContext | null, place: Position): NewObject {
  const list = ctx?.expressionList()?.expression_list() ?? [];
  const isRecord = list.length > 0 && list.every((item) => item instanceof AssignExpressionContext);
  if (!isRecord) {
    return { kind: 'NewObject', type, arguments: expressions(ctx?.expressionList()), fields: null, at: place };
  }
  const fields = list.map((item) => {
    const pair = item as AssignExpressionContext;
    return { name: pair.expression(0).getText(), value: expression(pair.expression(1)), at: at(pair) };
  });
  return { kind: 'NewObject', type, arguments: [], fields, at: place };
}

function createdName(ctx: CreatedNameContext): TypeRef {
  const names = ctx
    .idCreatedNamePair_list()
    .map((pair) => ({ name: pair.anyId().getText(), args: typeList(pair.typeList()) }));
  return { kind: 'TypeRef', names, arrayDepth: 0, at: at(ctx) };
}
