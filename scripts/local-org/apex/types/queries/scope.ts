/** The object a query or subquery is over, and paths from it to fields. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Field, SObjectType } from '../../../schema/types.ts';
import type { FieldPath, SoqlQuery } from '../../../soql/syntax.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import { fieldType, findMember } from '../members/sobjects.ts';
import type { ApexType } from '../type.ts';
import { unknownColumn, unknownRelationship } from './unknown.ts';

export interface QueryScope {
  readonly unit: UnitContext;
  readonly object: SObjectType;
  readonly alias: string | null;
  /** Names that FROM gives to parents. */
  readonly parents: SoqlQuery['from']['parents'];
  /** Types of the statement's bound expressions, by index. */
  readonly binds: readonly ApexType[];
}

export interface FoundField {
  readonly name: string;
  readonly type: ApexType;
  /** null for the fields of a polymorphic relationship. */
  readonly field: Field | null;
}

/** @returns the field at the end of the path; undefined after a reported mistake */
export function findPath(path: FieldPath, scope: QueryScope, at: Position): FoundField | undefined {
  const steps = withoutObject(path, scope);
  let objects: readonly SObjectType[] = [scope.object];
  let isPolymorphic = false;
  for (const step of steps.slice(0, -1)) {
    const relationship = objects
      .map((object) => object.parentRelationships.get(step.toLowerCase()))
      .find((field) => field !== undefined);
    if (relationship === undefined) {
      unknownRelationship(compileErrors.unknownRelationship, objects[0]?.name ?? '', step, at, scope.unit);
      return undefined;
    }
    objects = relationship.referenceTo
      .map((name) => scope.unit.program.schema.object(name))
      .filter((object) => object !== undefined);
    isPolymorphic = relationship.referenceTo.length > 1;
  }
  const last = steps.at(-1)!;
  const found = lastField(last, objects, isPolymorphic, scope);
  if (found === undefined && objects.length > 0) {
    unknownColumn(isPolymorphic ? 'Name' : objects[0]!.name, last, at, scope.unit);
  }
  return found;
}

function lastField(
  name: string,
  objects: readonly SObjectType[],
  isPolymorphic: boolean,
  scope: QueryScope,
): FoundField | undefined {
  const key = name.toLowerCase();
  const shared = isPolymorphic ? findMember(scope.unit.program.schema, 'Name', name) : undefined;
  if (shared !== undefined) {
    return { name: shared.name, type: shared.type, field: null };
  }
  const field = objects.map((object) => object.fields.get(key)).find((each) => each !== undefined);
  return field === undefined ? undefined : { name: field.name, type: fieldType(field), field };
}

/** A path may begin with the object's name or alias. */
export function withoutObject(path: FieldPath, scope: QueryScope): FieldPath {
  const first = path[0]!.toLowerCase();
  const parent = path.length > 1 ? scope.parents.find(({ alias }) => alias.toLowerCase() === first) : undefined;
  if (parent !== undefined) {
    return withoutObject([...parent.path, ...path.slice(1)], scope);
  }
  const isObject =
    first === scope.alias?.toLowerCase() ||
    (first === scope.object.name.toLowerCase() && !scope.object.parentRelationships.has(first));
  return path.length > 1 && isObject ? path.slice(1) : path;
}
