/** A child subquery, `(SELECT Name FROM Contacts)`: one SQL statement for the children of all parents. */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { isPutTogether } from '../../schema/put-together.ts';
import { isVirtualChild } from '../../schema/virtual-children.ts';
import type { SObjectType } from '../../schema/types.ts';
import { noSuchChildRelationship, noSuchObject, queryError } from '../query-error.ts';
import type { SoqlQuery } from '../syntax.ts';
import { isAggregate } from './aggregate-plan.ts';
import { text, type Writer } from './emission.ts';
import type { PlanContext } from './plan-context.ts';
import { planOrder, type OrderKey } from './order.ts';
import { planSelection, type Selection } from './selection.ts';
import { planStatement, type Statement } from './statement.ts';

export interface ChildPlan {
  /** Canonical name of the relationship. */
  readonly name: string;
  readonly query: SoqlQuery;
  readonly statement: Statement;
  readonly selection: Selection;
  readonly order: readonly OrderKey[];
  /** The field that holds the parent's id. */
  readonly foreignKeyField: string;
  readonly foreignKey: Writer;
  readonly foreignKeyColumn: number;
}

export function planChild(
  context: PlanContext,
  parent: SObjectType,
  query: SoqlQuery,
  includesDeleted: boolean,
): ChildPlan {
  context.at = query.from.at;
  const key = query.from.name.toLowerCase();
  const prefix = `${parent.name.toLowerCase()}.`;
  // `FROM Account.Contacts` names the parent too.
  const relationship = parent.childRelationships.get(key.startsWith(prefix) ? key.slice(prefix.length) : key);
  if (!relationship || relationship.name === null) {
    if (isVirtualChild(parent.name, query.from.name))
      throw unsupported(unsupportedQueries.virtualChildren, [query.from.name]);
    throw noSuchChildRelationship(query.from.name);
  }
  const object = context.schema.object(relationship.object);
  if (!object) throw noSuchObject(relationship.object);
  if (!object.isQueryable && !isPutTogether(object))
    throw unsupported(unsupportedQueries.virtualChildren, [query.from.name]);
  if (isAggregate(query)) throw queryError('only root queries support aggregate expressions');
  const statement = planStatement(context, object, query, includesDeleted);
  const field = object.fields.get(relationship.field.toLowerCase());
  if (!field) throw noSuchChildRelationship(query.from.name);
  const foreignKey = text(`${statement.place.alias}.${context.store.column(field)}`);
  const foreignKeyColumn = statement.parts.columns.add('parent of child', foreignKey);
  const selection = planSelection(statement, query);
  context.isSelecting = false;
  const order = planOrder(query.orderBy, (item) => statement.operand(item.by));
  return {
    name: relationship.name,
    query,
    statement,
    selection,
    order,
    foreignKeyField: field.name,
    foreignKey,
    foreignKeyColumn,
  };
}
