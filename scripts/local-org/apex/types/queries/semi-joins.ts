/**
 * `Id IN (SELECT AccountId FROM Contact)`: where it may stand, and what the two sides are.
 * Source: SOQL and SOSL Reference, "Comparison Operators", semi-joins and anti-joins.
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { CatalogueEntry } from '../../../errors/catalogue.ts';
import type { Field, FieldKind, SObjectType } from '../../../schema/types.ts';
import type { Condition, SoqlQuery } from '../../../soql/syntax.ts';
import type { Position } from '../../syntax/nodes.ts';
import { findPath, type FoundField, type QueryScope } from './scope.ts';

const MAXIMUM_JOINS = 2;

/** Checks how many joins a WHERE clause has, and that none stands under OR. */
export function checkJoins(where: Condition, scope: QueryScope): void {
  const joins = joinsOf(where);
  const third = joins[MAXIMUM_JOINS];
  if (third !== undefined) report(compileErrors.manyJoins, third.query.at, scope);
  const optional = joins.find(({ isUnderOr }) => isUnderOr);
  if (optional === undefined) return;
  const isTop = where.kind === 'or' && where.conditions.some(({ kind }) => kind === 'compare');
  report(isTop ? compileErrors.joinUnderOr : compileErrors.joinNotOnTop, optional.query.at, scope);
}

interface Join {
  readonly query: SoqlQuery;
  readonly isUnderOr: boolean;
}

function joinsOf(condition: Condition, isUnderOr = false): Join[] {
  switch (condition.kind) {
    case 'compare':
      return condition.right.kind === 'subquery' ? [{ query: condition.right.query, isUnderOr }] : [];
    case 'not':
      return joinsOf(condition.condition, isUnderOr);
    default:
      return condition.conditions.flatMap((each) => joinsOf(each, isUnderOr || condition.kind === 'or'));
  }
}

/**
 * Checks one join.
 * @param column the left operand; undefined after a reported mistake
 * @param object what the inner query is over
 */
export function checkJoin(
  query: SoqlQuery,
  column: FoundField | undefined,
  object: SObjectType,
  scope: QueryScope,
): void {
  const { at } = query;
  if (object.name === scope.object.name) report(compileErrors.joinOfOneObject, at, scope);
  if (query.where !== null && joinsOf(query.where).length > 0) report(compileErrors.nestedJoin, at, scope);
  if (query.orderBy.length > 0 || query.limit !== null || query.for !== null)
    report(compileErrors.joinClause, at, scope);
  const [item] = query.select;
  if (query.select.length !== 1 || item === undefined) {
    report(compileErrors.joinColumns, at, scope);
    return;
  }
  const inner = item.kind === 'field' ? findPath(item.path, innerScope(query, object, scope), item.at) : undefined;
  if (isNoReference(column)) report(compileErrors.joinOperand, at, scope, column!.name);
  else if (isNoReference(inner)) report(compileErrors.joinColumn, at, scope, inner!.name);
  else checkTargets(column, inner, object, at, scope);
}

const VALUES: ReadonlySet<FieldKind> = new Set([
  ...([
    'Text',
    'TextArea',
    'LongTextArea',
    'Html',
    'Email',
    'Phone',
    'Url',
    'Picklist',
    'MultiselectPicklist',
  ] as const),
  ...(['Checkbox', 'Integer', 'Number', 'Currency', 'Percent', 'Date', 'DateTime', 'Time', 'AutoNumber'] as const),
]);

/** Standard fields whose names end with Id may hold ids whatever is known of them here; so may the names of metadata. */
function isNoReference(found: FoundField | undefined): boolean {
  const field = found?.field;
  if (field === undefined || field === null || field.formula !== null) return false;
  return (
    VALUES.has(field.kind) && (field.isCustom || field.isNameField || !/(Id|ApiName|DeveloperName)$/.test(field.name))
  );
}

function innerScope({ from: { alias, parents } }: SoqlQuery, object: SObjectType, scope: QueryScope): QueryScope {
  return { ...scope, object, alias, parents };
}

/** Fields whose target is known for sure: ids, custom lookups, and the best known standard ones. */
const KNOWN_TARGETS: ReadonlySet<string> = new Set(['AccountId', 'ContactId', 'OpportunityId', 'CaseId']);

/** @returns null where it is not sure; a path may lead to the id of another object than the one that is queried */
function targetOf(field: Field | null | undefined, object: SObjectType): string | null {
  if (field?.kind === 'Id') return object.fields.get('id') === field ? object.name : null;
  const isSure = field?.isCustom === true || KNOWN_TARGETS.has(field?.name ?? '');
  const isReference = field?.kind === 'Lookup' || field?.kind === 'MasterDetail';
  return isSure && isReference && field.referenceTo.length === 1 ? field.referenceTo[0]! : null;
}

function checkTargets(
  column: FoundField | undefined,
  inner: FoundField | undefined,
  object: SObjectType,
  at: Position,
  scope: QueryScope,
): void {
  const from = targetOf(column?.field, scope.object);
  const to = targetOf(inner?.field, object);
  if (from !== null && to !== null && from !== to)
    report(compileErrors.joinTargets, at, scope, inner!.name, column!.name);
}

function report(entry: CatalogueEntry, at: Position, { unit }: QueryScope, ...values: string[]): void {
  unit.report(entry, at, ...values);
}
