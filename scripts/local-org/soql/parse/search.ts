/** A search. SOQL and SOSL Reference, "SOSL Syntax". */
import type { SelectItem, SoqlValue, SoslSearch } from '../syntax.ts';
import { orderBy, skipCategories } from './clauses.ts';
import { condition } from './conditions.ts';
import { fieldExpression } from './fields.ts';
import type { QueryReader } from './reader.ts';
import { QuerySyntaxError } from './syntax-error.ts';
import { count } from './values.ts';

/** @returns the search as written; no name in it is resolved */
export function search(reader: QueryReader): SoslSearch {
  const { scanner } = reader;
  const at = scanner.at();
  scanner.expect('FIND');
  return {
    kind: 'search',
    find: find(reader),
    in: group(reader),
    returning: returning(reader),
    ...withClauses(reader),
    limit: count(reader, 'LIMIT'),
    at,
  };
}

function find(reader: QueryReader): SoqlValue {
  const { scanner } = reader;
  const at = scanner.at();
  if (scanner.is(':')) return reader.bind();
  if (scanner.token.kind === 'string') {
    return { kind: 'literal', type: 'string', value: scanner.take().value, at };
  }
  if (!scanner.is('{')) return scanner.fail();
  const start = scanner.token.end;
  const length = /^(?:[^}\\]|\\[\s\S])*/.exec(scanner.text.slice(start))![0].length;
  if (scanner.text[start + length] !== '}') throw new QuerySyntaxError("unexpected token: '<EOF>'", at);
  scanner.jump(start + length + 1);
  return { kind: 'literal', type: 'string', value: scanner.text.slice(start, start + length), at };
}

function group({ scanner }: QueryReader): SoslSearch['in'] {
  if (!scanner.skip('IN')) return 'ALL';
  if (!scanner.is('ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR')) scanner.fail();
  const found = scanner.take().value as SoslSearch['in'];
  scanner.expect('FIELDS');
  return found;
}

/** @returns what is asked for of each object, once where RETURNING names it again */
function returning(reader: QueryReader): SoslSearch['returning'] {
  const { scanner } = reader;
  if (!scanner.skip('RETURNING')) return [];
  const found = [spec(reader)];
  while (scanner.skip(',')) found.push(spec(reader));
  const names = found.map(({ object }) => object.toLowerCase());
  return found.filter((_, index) => names.indexOf(names[index]!) === index);
}

function spec(reader: QueryReader): SoslSearch['returning'][number] {
  const { scanner } = reader;
  const at = scanner.at();
  const object = scanner.name().text;
  if (!scanner.skip('(')) return { object, fields: [], where: null, orderBy: [], limit: null, offset: null, at };
  const found = {
    object,
    fields: fields(reader),
    where: where(reader),
    orderBy: orderBy(reader),
    limit: count(reader, 'LIMIT'),
    offset: count(reader, 'OFFSET'),
    at,
  };
  scanner.expect(')');
  return found;
}

function fields(reader: QueryReader): SelectItem[] {
  const { scanner } = reader;
  const found: SelectItem[] = [];
  do {
    const item = fieldExpression(reader);
    const hasAlias = scanner.token.kind === 'word' && !scanner.is('WHERE', 'ORDER', 'LIMIT', 'OFFSET', 'USING');
    found.push(hasAlias ? { ...item, alias: scanner.take().text } : item);
  } while (scanner.skip(','));
  return found;
}

function where(reader: QueryReader): SoslSearch['returning'][number]['where'] {
  const { scanner } = reader;
  if (scanner.skip('USING')) {
    scanner.name();
    scanner.expect('=');
    scanner.name();
  }
  return scanner.skip('WHERE') ? condition(reader) : null;
}

type Options = Pick<SoslSearch, 'with' | 'snippet' | 'foreign'>;

/** SOQL and SOSL Reference, "WITH …": some change what is found, some only how it is shown. */
function withClauses(reader: QueryReader): Options {
  const { scanner } = reader;
  let options: Options = { with: null, snippet: null, foreign: null };
  while (scanner.skip('WITH')) {
    const word = scanner.name().value;
    if (word === 'USER_MODE' || word === 'SYSTEM_MODE') options = { ...options, with: word };
    else if (word === 'SNIPPET') options = { ...options, snippet: targetLength(reader) };
    else if (word === 'DATA') {
      scanner.expect('CATEGORY');
      skipCategories(reader);
      options = { ...options, foreign: 'DATA CATEGORY' };
    } else {
      skipValue(reader);
      if (word !== 'HIGHLIGHT' && word !== 'METADATA' && word !== 'SPELL_CORRECTION')
        options = { ...options, foreign: word };
    }
  }
  return options;
}

const SNIPPET_LENGTH = 300;

function targetLength({ scanner }: QueryReader): number {
  if (!scanner.skip('(')) return SNIPPET_LENGTH;
  scanner.expect('TARGET_LENGTH');
  scanner.expect('=');
  if (scanner.token.kind !== 'number') scanner.fail();
  const length = Number(scanner.take().text);
  scanner.expect(')');
  return length;
}

/** `= 'x'`, `= :x`, `IN ('x', 'y')` */
function skipValue(reader: QueryReader): void {
  const { scanner } = reader;
  if (!scanner.skip('=') && !scanner.skip('IN')) return;
  if (scanner.is(':')) {
    reader.bind();
    return;
  }
  const isList = scanner.skip('(');
  scanner.take();
  while (isList && scanner.skip(',')) scanner.take();
  if (isList) scanner.expect(')');
}
