/** Queries in source: what is counted and grouped, and joins with other objects. */
import { family } from '../family.ts';

export const groupingErrors = family('LO11', {
  LO1180: [
    'manyJoins',
    'Maximum 2 semi join sub-selects are allowed',
    'A WHERE clause has at most two queries within IN or NOT IN.',
  ],
  LO1181: [
    'joinUnderOr',
    "Semi join sub-selects are not allowed with the 'OR' operator",
    'A query within IN narrows the whole query, so it is not one of several possibilities.',
  ],
  LO1182: [
    'joinNotOnTop',
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    'A query within IN stands beside AND only.',
  ],
  LO1183: [
    'joinOfOneObject',
    'The inner and outer selects should not be on the same object type',
    'A query within IN is over another object.',
  ],
  LO1184: [
    'nestedJoin',
    'Nesting of semi join sub-selects is not supported',
    'A query within IN has no query within IN of its own.',
  ],
  LO1185: [
    'joinClause',
    'ORDER BY, LIMIT and FOR UPDATE are not supported in semi join sub-selects',
    'All rows of a query within IN count, in any order.',
  ],
  LO1186: [
    'joinColumns',
    'Only one field is allowed in the select list of a semi join sub-select',
    'One value is compared with one.',
  ],
  LO1187: [
    'joinColumn',
    "semi join sub selects can only query id fields, cannot use: '{0}'",
    'A query within IN gives ids or lookups.',
  ],
  LO1188: [
    'joinOperand',
    "The left operand field in the where expression for outer query should be an id field, cannot use: '{0}'",
    'Only ids and lookups are looked for in another query.',
  ],
  LO1189: [
    'joinTargets',
    "The selected field '{0}' in the subquery and the left operand field '{1}' in the where expression in the outer query should point to the same object type",
    'The ids of the one are never ids of the other.',
  ],
  LO1190: [
    'orderNotGrouped',
    'Ordered field must be grouped or aggregated: {0}',
    'Groups have no value of that field.',
  ],
  LO1191: [
    'overallLimit',
    'Non-grouped query that uses overall aggregate functions cannot also use {0}',
    'Such a query gives one row.',
  ],
  LO1192: [
    'groupedAggregate',
    'Grouped field should not be aggregated: {0}',
    'All rows of a group have the same value of the field.',
  ],
  LO1193: ['groupTwice', 'duplicate grouping expression: {0}', 'The query is grouped by the same twice.'],
  LO1194: [
    'aggregateInWhere',
    'Aggregate functions are not allowed in WHERE: {0}',
    'Rows are filtered before they are grouped; HAVING filters groups.',
  ],
  LO1195: [
    'notMultiselect',
    'includes/excludes operators only valid on multipicklist field: {0}',
    'Only a picklist of several values includes one.',
  ],
});
