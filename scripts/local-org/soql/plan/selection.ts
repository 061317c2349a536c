/** The SELECT list of a query that gives records: fields, child subqueries, TYPEOF, FIELDS(). */
import type { Field } from '../../schema/types.ts';
import { queryError } from '../query-error.ts';
import type { FunctionItem, SoqlQuery, TypeofItem } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { planChild, type ChildPlan } from './child-plan.ts';
import { compoundNamed } from './compound.ts';
import { emptyShape, type RecordShape } from './record-shape.ts';
import { PolymorphicPlace } from './polymorphic-place.ts';
import { presentation } from './presentation.ts';
import { ShapeBuilder } from './shape-builder.ts';
import type { Statement } from './statement.ts';

export interface Selection {
  readonly shape: RecordShape;
  readonly children: readonly ChildPlan[];
  /** Fields that FIELDS() stands for: those the user may not see are left out, not refused. */
  readonly expanded: readonly string[];
}

export function planSelection(statement: Statement, query: SoqlQuery): Selection {
  const { parts, place } = statement;
  const { context } = parts;
  const builder = new ShapeBuilder(parts, place);
  const children: ChildPlan[] = [];
  const expanded: string[] = [];
  const selected = new Set<string>();
  const select = (name: string): void => {
    if (selected.has(name.toLowerCase())) throw queryError(`duplicate field selected: ${name}`);
    selected.add(name.toLowerCase());
  };
  for (const item of query.select) {
    context.isSelecting = true;
    context.at = item.at;
    switch (item.kind) {
      case 'field':
        if (item.alias !== null) throw queryError('only aggregate expressions use field aliasing');
        select(statement.path(item.path).join('.'));
        builder.addField(statement.path(item.path));
        break;
      case 'function': {
        const path = fieldPathOf(item);
        select(item.alias ?? statement.path(path).join('.'));
        builder.addField(statement.path(path), (operand) => presentation(item, operand));
        break;
      }
      case 'fields': {
        const names = fieldsOf(statement, item.which);
        names.forEach(select);
        expanded.push(...names);
        context.isInsideFormula = true;
        for (const name of names) builder.addField([name]);
        context.isInsideFormula = false;
        break;
      }
      case 'typeof':
        addTypeof(statement, builder, item);
        break;
      case 'subquery':
        children.push(planChild(context, statement.object, item.query, statement.includesDeleted));
    }
    context.isSelecting = false;
  }
  if (context.bringsRecordType && !selected.has('recordtypeid')) addRecordType(statement, builder);
  return { shape: builder.shape, children, expanded };
}

/** As debug logs of any such query show; nobody asked, so no right is asked for. */
function addRecordType({ object, parts: { context } }: Statement, builder: ShapeBuilder): void {
  if (object.recordTypes.length === 0) return;
  context.isInsideFormula = true;
  builder.addField(['RecordTypeId']);
  context.isInsideFormula = false;
}

function fieldPathOf(item: FunctionItem): readonly string[] {
  const [argument] = item.arguments;
  if (argument?.kind !== 'field') {
    if (argument?.kind === 'function' && item.name === 'FORMAT') return fieldPathOf(argument);
    throw unsupported(unsupportedQueries.function, [item.name], null, item.at);
  }
  return argument.path;
}

function fieldsOf({ object, parts }: Statement, which: 'ALL' | 'STANDARD' | 'CUSTOM'): string[] {
  const isWanted = (field: Field): boolean =>
    (which === 'ALL' || field.isCustom === (which === 'CUSTOM')) &&
    (field.formula !== null || parts.context.store.isStored(field) || compoundNamed(object, field.name) !== null);
  return [...object.fields.values()].filter(isWanted).map((field) => field.name);
}

/** SOQL and SOSL Reference, "TYPEOF". */
function addTypeof(statement: Statement, builder: ShapeBuilder, item: TypeofItem): void {
  const path = statement.path(item.relationship);
  const [relationship] = path;
  if (path.length !== 1 || relationship === undefined)
    throw unsupported(unsupportedQueries.typeofPath, [item.relationship.join('.')], null, item.at);
  const { name, place } = statement.place.parent(relationship);
  if (!(place instanceof PolymorphicPlace))
    throw queryError(`TYPEOF: the relationship '${relationship}' is not polymorphic`);
  const types = new Map<string, RecordShape>();
  for (const when of item.whens) {
    const variant = new ShapeBuilder(statement.parts, place.variant(when.type));
    for (const field of when.fields) variant.addField(field);
    types.set(when.type.toLowerCase(), variant.shape);
  }
  const otherwise = item.otherwise === null ? null : new ShapeBuilder(statement.parts, place);
  for (const field of item.otherwise ?? []) otherwise?.addField(field);
  const shape = emptyShape(null, statement.parts.columns.add(place.idKey, place.writeId));
  shape.byType = { types, otherwise: otherwise?.shape ?? null };
  builder.shape.parents.set(name, shape);
}
