/** The SELECT list. */
import type { FieldsItem, SelectItem, TypeofItem } from '../syntax.ts';
import { fieldExpression, fieldPath } from './fields.ts';
import { subquery } from './query.ts';
import type { QueryReader } from './reader.ts';

export function selectList(reader: QueryReader): SelectItem[] {
  const items = [selectItem(reader)];
  while (reader.scanner.skip(',')) items.push(selectItem(reader));
  return items;
}

function selectItem(reader: QueryReader): SelectItem {
  const { scanner } = reader;
  const at = scanner.at();
  if (scanner.skip('(')) {
    const query = subquery(reader);
    scanner.expect(')');
    return { kind: 'subquery', query, at };
  }
  // No name stands where a clause begins.
  if (scanner.is('FROM')) scanner.fail();
  const next = scanner.peek();
  if (scanner.is('TYPEOF') && next.kind === 'word' && next.value !== 'FROM') return typeofItem(reader);
  if (scanner.is('FIELDS') && scanner.precedes('(')) return fieldsItem(reader);
  const item = fieldExpression(reader);
  const hasAlias = scanner.token.kind === 'word' && !scanner.is('FROM');
  return hasAlias ? { ...item, alias: scanner.take().text } : item;
}

function fieldsItem({ scanner }: QueryReader): FieldsItem {
  const at = scanner.at();
  scanner.take();
  scanner.expect('(');
  if (!scanner.is('ALL', 'STANDARD', 'CUSTOM')) scanner.fail();
  const which = scanner.take().value as FieldsItem['which'];
  scanner.expect(')');
  return { kind: 'fields', which, at };
}

/** `TYPEOF What WHEN Account THEN Phone, Name ELSE Name END` */
function typeofItem(reader: QueryReader): TypeofItem {
  const { scanner } = reader;
  const at = scanner.at();
  scanner.expect('TYPEOF');
  const relationship = fieldPath(reader);
  const whens: { type: string; fields: ReturnType<typeof fieldPath>[] }[] = [];
  do {
    scanner.expect('WHEN');
    const type = scanner.name().text;
    scanner.expect('THEN');
    whens.push({ type, fields: paths(reader) });
  } while (scanner.is('WHEN'));
  const otherwise = scanner.skip('ELSE') ? paths(reader) : null;
  scanner.expect('END');
  return { kind: 'typeof', relationship, whens, otherwise, at };
}

function paths(reader: QueryReader): ReturnType<typeof fieldPath>[] {
  const found = [fieldPath(reader)];
  while (reader.scanner.skip(',')) found.push(fieldPath(reader));
  return found;
}
