/** Field paths, and functions over them. */
import type { FieldExpression, FieldPath, FunctionItem } from '../syntax.ts';
import type { QueryReader } from './reader.ts';
import { QuerySyntaxError } from './syntax-error.ts';

const FUNCTIONS = new Set([
  'AVG',
  'COUNT',
  'COUNT_DISTINCT',
  'MIN',
  'MAX',
  'SUM',
  'GROUPING',
  'TOLABEL',
  'FORMAT',
  'CONVERTCURRENCY',
  'CONVERTTIMEZONE',
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
  'DISTANCE',
]);

/** `Account.Owner.Name` */
export function fieldPath({ scanner }: QueryReader): FieldPath {
  const path = [scanner.name().text];
  while (scanner.skip('.')) path.push(scanner.name().text);
  return path;
}

/** A field, or a function over one. */
export function fieldExpression(reader: QueryReader): FieldExpression {
  const { scanner } = reader;
  const at = scanner.at();
  if (scanner.token.kind === 'word' && scanner.precedes('(')) return functionItem(reader);
  return { kind: 'field', path: fieldPath(reader), alias: null, at };
}

function functionItem(reader: QueryReader): FunctionItem {
  const { scanner } = reader;
  const at = scanner.at();
  const word = scanner.take();
  if (!FUNCTIONS.has(word.value)) throw new QuerySyntaxError(`Invalid function: ${word.text}`, at);
  const item = { kind: 'function', name: word.value, alias: null, at } as const;
  scanner.expect('(');
  // Its arguments are of no use to anyone: places are not computed with here.
  if (word.value === 'DISTANCE') return { ...item, arguments: skipArguments(reader) };
  const given: FieldExpression[] = [];
  if (!scanner.is(')')) given.push(fieldExpression(reader));
  scanner.expect(')');
  return { ...item, arguments: given };
}

function skipArguments({ scanner }: QueryReader): [] {
  for (let depth = 1; depth > 0;) {
    if (scanner.token.kind === 'end') scanner.fail('a right parentheses');
    const { kind, value } = scanner.take();
    if (kind === 'sign') depth += value === '(' ? 1 : value === ')' ? -1 : 0;
  }
  return [];
}
