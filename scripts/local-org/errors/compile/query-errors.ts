/** Queries in source. */
import { family } from '../family.ts';

export const queryErrors = family('LO11', {
  LO1110: [
    'unknownObject',
    "sObject type '{0}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.",
    'Neither the project nor the standard objects known here have it.',
  ],
  LO1111: [
    'unknownColumn',
    "No such column '{0}' on entity '{1}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'The object has no field of that name.',
  ],
  LO1112: [
    'unknownRelationship',
    "Didn't understand relationship '{0}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.",
    'No lookup of the object has that relationship name.',
  ],
  LO1113: [
    'unknownChildRelationship',
    "Didn't understand relationship '{0}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.",
    'No lookup to the object has that child relationship name.',
  ],
  LO1114: [
    'bindType',
    'Invalid bind expression type of {0} for column of type {1}',
    'The value after the colon cannot be compared with the field.',
  ],
  LO1115: [
    'notGrouped',
    'Field must be grouped or aggregated: {0}',
    'With GROUP BY, each selected field is grouped or inside a function such as COUNT.',
  ],
  LO1116: [
    'notFilterable',
    "field '{0}' can not be filtered in a query call",
    'Fields of this type are not compared in WHERE.',
  ],
  LO1117: ['notSortable', "field '{0}' can not be sorted in a query call", 'Fields of this type are not sorted by.'],
  LO1118: ['limitBind', 'LIMIT and OFFSET need an Integer: {0}', 'The number of rows is a whole number.'],
  LO1119: ['duplicateColumn', 'duplicate field selected: {0}', 'The field is selected twice.'],
  LO1120: [
    'valueType',
    "value of filter criterion for field '{0}' must be of type {1}",
    'The value cannot be compared with fields of that type.',
  ],
  LO1121: [
    'notAggregatable',
    "field '{0}' does not support aggregate operator {1}",
    'Sums and averages are of numbers; check boxes have no least and no greatest.',
  ],
  LO1122: ['notGroupable', "field '{0}' can not be grouped in a query call", 'Fields of this type are not grouped by.'],
  LO1123: [
    'unboundedFields',
    'The SOQL FIELDS function is not supported with an unbounded set of fields in this API',
    'Apex takes FIELDS(STANDARD) alone; ALL and CUSTOM are for programs that ask over REST.',
  ],
});
