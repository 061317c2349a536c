/**
 * A query as Salesforce tells it where it stands in brackets: key words in capitals, conditions that belong together in
 * parentheses, binds by number, the place of empty values named. It is what `QueryLocator.getQuery` gives and what
 * debug logs show.
 */
import type { Condition, FieldExpression, FieldPath, OrderItem, SelectItem, SoqlQuery, SoqlValue } from './syntax.ts';

export function queryText(query: SoqlQuery): string {
  const { from, groupBy } = query;
  return [
    `SELECT ${query.select.map(itemText).join(', ')}`,
    `FROM ${[from.name, from.alias].filter(Boolean).join(' ')}${from.parents.map(({ path, alias }) => `, ${dotted(path)} ${alias}`).join('')}`,
    clause('USING SCOPE', query.scope),
    clause('WHERE', query.where && conditionText(query.where)),
    clause('WITH', query.with),
    clause('GROUP BY', groupBy && inRollup(groupBy.rollup, groupBy.by.map(expressionText).join(', '))),
    clause('HAVING', query.having && conditionText(query.having)),
    clause('ORDER BY', query.orderBy.map(orderText).join(', ')),
    clause('LIMIT', query.limit && valueText(query.limit)),
    clause('OFFSET', query.offset && valueText(query.offset)),
    clause('FOR', query.for),
    query.allRows ? 'ALL ROWS' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** A field, or a function over fields, without its alias. */
function expressionText(item: FieldExpression): string {
  if (item.kind === 'field') return dotted(item.path);
  return `${item.name}(${item.arguments.map(expressionText).join(', ')})`;
}

function itemText(item: SelectItem): string {
  switch (item.kind) {
    case 'fields':
      return `FIELDS(${item.which})`;
    case 'subquery':
      return `(${queryText(item.query)})`;
    case 'typeof':
      return [
        `TYPEOF ${dotted(item.relationship)}`,
        ...item.whens.map(({ type, fields }) => `WHEN ${type} THEN ${fields.map(dotted).join(', ')}`),
        ...(item.otherwise === null ? [] : [`ELSE ${item.otherwise.map(dotted).join(', ')}`]),
        'END',
      ].join(' ');
    default:
      return [expressionText(item), item.alias].filter(Boolean).join(' ');
  }
}

function orderText({ by, direction, nulls }: OrderItem): string {
  return `${expressionText(by)} ${direction} NULLS ${nulls ?? (direction === 'ASC' ? 'FIRST' : 'LAST')}`;
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'not':
      return `(NOT ${conditionText(condition.condition)})`;
    case 'compare':
      return `${expressionText(condition.left)} ${condition.operator} ${valueText(condition.right)}`;
    default:
      return `(${condition.conditions.map(conditionText).join(` ${condition.kind.toUpperCase()} `)})`;
  }
}

/** Binds are numbered from one. */
function valueText(value: SoqlValue): string {
  switch (value.kind) {
    case 'bind':
      return `:tmpVar${value.index + 1}`;
    case 'dateLiteral':
      return value.n === null ? value.name : `${value.name}:${value.n}`;
    case 'list':
      return `(${value.values.map(valueText).join(', ')})`;
    case 'subquery':
      return `(${queryText(value.query)})`;
    default:
      return literalText(value);
  }
}

function literalText({ type, value }: Extract<SoqlValue, { kind: 'literal' }>): string {
  if (value === null) return 'NULL';
  return type === 'string' ? `'${String(value).replace(/[\\']/g, '\\$&')}'` : String(value);
}

const inRollup = (rollup: string | null, fields: string): string => (rollup === null ? fields : `${rollup}(${fields})`);

const dotted = (path: FieldPath): string => path.join('.');

const clause = (words: string, content: string | null): string => (content ? `${words} ${content}` : '');
