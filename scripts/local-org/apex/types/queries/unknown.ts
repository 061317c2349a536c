/** Names in queries that are not known: mistakes, or things of the platform and of packages that are not here. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import { isVirtualChild } from '../../../schema/virtual-children.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import { missingText } from '../known.ts';
import { lackingField, lackingType } from '../lacking.ts';

/** Reports an object that nobody knows; one that only this org lacks is unsupported. */
export function unknownObject(name: string, at: Position, unit: UnitContext): void {
  const lacking = lackingType([name], unit);
  if (lacking === undefined) unit.report(compileErrors.unknownObject, at, name);
  else unit.lackInQuery(missingText(lacking)!, at);
}

/** @param entry what to report of a mistake, filled with the name alone */
export function unknownRelationship(
  entry: typeof compileErrors.unknownRelationship,
  object: string,
  name: string,
  at: Position,
  unit: UnitContext,
): void {
  const isVirtual = entry === compileErrors.unknownChildRelationship && isVirtualChild(object, name);
  const lacking = isVirtual ? `${object}.${name}` : lackingField(object, name, unit);
  if (lacking === undefined) unit.report(entry, at, name);
  else unit.lackInQuery(lacking, at);
}

/** Reports a field that nobody knows; one that only this org lacks is unsupported. */
export function unknownColumn(object: string, name: string, at: Position, unit: UnitContext): void {
  const lacking = lackingField(object, name, unit);
  if (lacking === undefined) unit.report(compileErrors.unknownColumn, at, name, object);
  else unit.lackInQuery(lacking, at);
}
