/** The right-hand sides of comparisons, and of LIMIT and OFFSET. */
import type { SoqlValue } from '../syntax.ts';
import { subquery } from './query.ts';
import type { QueryReader } from './reader.ts';
import type { Token } from './scanner.ts';

type LiteralType = Extract<SoqlValue, { kind: 'literal' }>['type'];

/** `TODAY`, `LAST_90_DAYS`, `THIS_FISCAL_QUARTER`. */
const DATE_LITERAL =
  /^(?:YESTERDAY|TODAY|TOMORROW|(?:LAST|NEXT)_90_DAYS|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR))$/;
/** `LAST_N_DAYS:3`, `N_FISCAL_YEARS_AGO:2`. */
const COUNTED_LITERAL =
  /^(?:(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)|N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO)$/;

/** `USD5000`: the code of a currency before the amount. */
const CURRENCY = /^[A-Z]{3}\d+$/;

export function value(reader: QueryReader): SoqlValue {
  const { scanner } = reader;
  const at = scanner.at();
  if (scanner.is(':')) return reader.bind();
  if (scanner.is('(')) return list(reader);
  const { kind, text } = scanner.token;
  switch (kind) {
    case 'string':
      return literal(reader, 'string', scanner.token.value);
    case 'number':
      return literal(reader, 'number', Number(text.replace(/[dDlL]$/, '')));
    case 'date':
    case 'datetime':
    case 'time':
      return literal(reader, kind, text);
    case 'word':
      return word(reader, scanner.token);
    default:
      return scanner.fail();
  }

  function word(from: QueryReader, { value: name }: Token): SoqlValue {
    if (name === 'TRUE' || name === 'FALSE') return literal(from, 'boolean', name === 'TRUE');
    if (name === 'NULL') return literal(from, 'null', null);
    if (CURRENCY.test(name)) return currency(from);
    if (DATE_LITERAL.test(name)) {
      scanner.take();
      return { kind: 'dateLiteral', name, n: null, at };
    }
    if (!COUNTED_LITERAL.test(name)) return scanner.fail();
    scanner.take();
    scanner.expect(':');
    return { kind: 'dateLiteral', name, n: wholeNumber(from), at };
  }
}

/** What IN and its kin take: a list, a subquery or a bind. */
export function listValue(reader: QueryReader): SoqlValue {
  const { scanner } = reader;
  return scanner.is('(', ':') ? value(reader) : scanner.fail('a colon');
}

/** @returns the value of LIMIT or OFFSET, if the clause is there */
export function count(reader: QueryReader, clause: 'LIMIT' | 'OFFSET'): SoqlValue | null {
  const { scanner } = reader;
  if (!scanner.skip(clause)) return null;
  if (scanner.is(':')) return reader.bind();
  const at = scanner.at();
  return { kind: 'literal', type: 'number', value: wholeNumber(reader), at };
}

function wholeNumber({ scanner }: QueryReader): number {
  if (scanner.token.kind !== 'number' || !/^[+-]?\d+$/.test(scanner.token.text)) return scanner.fail('a colon');
  return Number(scanner.take().text);
}

function currency({ scanner }: QueryReader): SoqlValue {
  const at = scanner.at();
  let amount = scanner.take().text;
  if (scanner.token.kind === 'number' && scanner.token.text.startsWith('.')) amount += scanner.take().text;
  return { kind: 'literal', type: 'currency', value: amount, at };
}

function list(reader: QueryReader): SoqlValue {
  const { scanner } = reader;
  const at = scanner.at();
  scanner.expect('(');
  if (scanner.is('SELECT')) {
    const query = subquery(reader);
    scanner.expect(')');
    return { kind: 'subquery', query, at };
  }
  const values = [value(reader)];
  while (scanner.skip(',')) values.push(value(reader));
  scanner.expect(')');
  return { kind: 'list', values, at };
}

function literal({ scanner }: QueryReader, type: LiteralType, content: string | number | boolean | null): SoqlValue {
  const at = scanner.at();
  scanner.take();
  return { kind: 'literal', type, value: content, at };
}
