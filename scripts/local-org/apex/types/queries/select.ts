/** The SELECT list: fields, functions, child queries, TYPEOF. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { SelectItem, SoqlQuery, TypeofItem } from '../../../soql/syntax.ts';
import { expressionType } from './functions.ts';
import { checkOver } from './query.ts';
import { findPath, type QueryScope } from './scope.ts';
import { unknownObject, unknownRelationship } from './unknown.ts';

export function checkSelect(query: SoqlQuery, scope: QueryScope): void {
  const seen = new Set<string>();
  for (const item of query.select) {
    if (item.kind === 'field') {
      const key = item.path.join('.').toLowerCase();
      if (seen.has(key) && query.groupBy === null) {
        scope.unit.report(compileErrors.duplicateColumn, item.at, item.path.join('.'));
      }
      seen.add(key);
    }
    checkItem(item, scope);
  }
}

function checkItem(item: SelectItem, scope: QueryScope): void {
  switch (item.kind) {
    case 'field':
    case 'function':
      expressionType(item, scope);
      return;
    case 'subquery':
      childQuery(item.query, scope);
      return;
    case 'typeof':
      typeofItem(item, scope);
      return;
    case 'fields':
      if (item.which !== 'STANDARD') scope.unit.report(compileErrors.unboundedFields, item.at);
      return;
  }
}

/** `(SELECT … FROM Contacts)`: FROM names a child relationship. */
function childQuery(query: SoqlQuery, scope: QueryScope): void {
  const { name, at } = query.from;
  const key = name.toLowerCase();
  const prefix = `${scope.object.name.toLowerCase()}.`;
  const relationship = scope.object.childRelationships.get(key.startsWith(prefix) ? key.slice(prefix.length) : key);
  const object = relationship === undefined ? undefined : scope.unit.program.schema.object(relationship.object);
  if (object === undefined) {
    unknownRelationship(compileErrors.unknownChildRelationship, scope.object.name, name, at, scope.unit);
  } else {
    checkOver(object, query, scope.binds, scope.unit);
  }
}

function typeofItem(item: TypeofItem, scope: QueryScope): void {
  findPath([...item.relationship, 'Id'], scope, item.at);
  for (const when of item.whens) {
    const object = scope.unit.program.schema.object(when.type);
    if (object === undefined) {
      unknownObject(when.type, item.at, scope.unit);
    } else {
      when.fields.forEach((path) => findPath(path, { ...scope, object, alias: null, parents: [] }, item.at));
    }
  }
}
