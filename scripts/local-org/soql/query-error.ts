/** Faults of a query, in the words the platform uses for them. All are System.QueryException. */
import type { Position } from '../apex/syntax/nodes.ts';
import { apexError, type ApexException } from '../apex/values/exception.ts';

const QUERY_EXCEPTION = 'System.QueryException';

export function queryError(message: string): ApexException {
  return apexError(QUERY_EXCEPTION, message);
}

const BEFORE = 40;
const AFTER = 31;

/** @returns the message of a fault in a dynamic query: the text around it, a mark under it, row and column */
export function messageAt(text: string, { line, column }: Position, message: string): string {
  const offset = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const start = Math.max(0, offset - BEFORE);
  const around = text.slice(start, offset + AFTER);
  return `\n${around}\n${' '.repeat(offset - start)}^\nERROR at Row:${line}:Column:${column}\n${message}`;
}

/** Another transaction held the rows for too long. */
export function rowsAreLocked(): ApexException {
  return queryError(
    'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently being modified by another user. Please try again.',
  );
}

/** The field is not there, or the user may not see it: the platform tells both in one way. */
export function noSuchColumn(column: string, entity: string): ApexException {
  return queryError(
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

export function noSuchObject(name: string): ApexException {
  return queryError(
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

export function noSuchRelationship(relationship: string): ApexException {
  return queryError(
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

export function noSuchChildRelationship(relationship: string): ApexException {
  return queryError(
    `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

/** A value of a kind the field cannot be compared with. */
export function wrongValueKind(field: string, wanted: string): ApexException {
  return queryError(`value of filter criterion for field '${field}' must be of type ${wanted}`);
}
