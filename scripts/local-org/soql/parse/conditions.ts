/** WHERE and HAVING. */
import type { Condition } from '../syntax.ts';
import { fieldExpression } from './fields.ts';
import type { QueryReader } from './reader.ts';
import { listValue, value } from './values.ts';

/** Words that go on after a field: operators, and clauses that come too early. */
const KEYWORDS = [
  ...['LIKE', 'IN', 'NOT', 'INCLUDES', 'EXCLUDES', 'AND', 'OR', 'WITH', 'GROUP', 'HAVING', 'ORDER', 'LIMIT'],
  ...['OFFSET', 'FOR', 'ALL', 'USING', 'UPDATE'],
];

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

const SIGNS = new Set(['=', '!=', '<>', '<', '<=', '>', '>=']);

/** AND and OR are never mixed without parentheses. SOQL and SOSL Reference, "Condition Expression Syntax". */
export function condition(reader: QueryReader): Condition {
  const { scanner } = reader;
  if (scanner.skip('NOT')) return { kind: 'not', condition: part(reader) };
  const conditions = [part(reader)];
  const [word, kind] = scanner.is('OR') ? (['OR', 'or'] as const) : (['AND', 'and'] as const);
  while (scanner.skip(word)) conditions.push(part(reader));
  const [only] = conditions;
  return conditions.length === 1 ? only! : { kind, conditions };
}

function part(reader: QueryReader): Condition {
  const { scanner } = reader;
  if (!scanner.skip('(')) return comparison(reader);
  const inner = condition(reader);
  scanner.expect(')');
  return inner;
}

function comparison(reader: QueryReader): Condition {
  const at = reader.scanner.at();
  if (reader.scanner.is('NOT')) reader.scanner.fail();
  const left = fieldExpression(reader);
  // A word where an operator is due is told together with the field before it.
  if (reader.scanner.token.kind === 'word' && !reader.scanner.is(...KEYWORDS)) reader.scanner.failSince(at);
  const operator = operatorOf(reader);
  const takesList = operator === 'IN' || operator === 'NOT IN' || operator === 'INCLUDES' || operator === 'EXCLUDES';
  return { kind: 'compare', left, operator, right: takesList ? listValue(reader) : value(reader), at };
}

function operatorOf({ scanner }: QueryReader): Operator {
  if (scanner.token.kind === 'sign' && SIGNS.has(scanner.token.value)) {
    const sign = scanner.take().value;
    return sign === '<>' ? '!=' : (sign as Operator);
  }
  if (scanner.is('LIKE', 'IN', 'INCLUDES', 'EXCLUDES')) return scanner.take().value as Operator;
  scanner.expect('NOT');
  scanner.expect('IN');
  return 'NOT IN';
}
