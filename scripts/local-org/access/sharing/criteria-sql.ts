/** Filter items of criteria-based sharing rules as SQL. Metadata API Developer Guide, "SharingRules". */
import type { RecordStore } from '../../database/record-store.ts';
import { storedText } from '../../database/text-value.ts';
import type { XmlElement } from '../../project/types.ts';
import type { SObjectType } from '../../schema/types.ts';
import { allOf, anyOf, condition, type RowCondition, type Visible } from './condition.ts';

/** @returns the rule's condition over the alias; raises nothing: an item on a field that is not stored is never met. */
export function criteriaSql(rule: XmlElement, object: SObjectType, alias: string, store: RecordStore): Visible {
  const items = rule.all('criteriaItems').map((item) => itemSql(item, object, alias, store));
  const logic = rule.value('booleanFilter');
  if (logic === undefined || logic.trim() === '') return allOf(items);
  const values: (string | number)[] = [];
  const sql = logic.replace(/\d+/g, (number) => {
    const item = items[Number(number) - 1] ?? 'none';
    if (item === 'all' || item === 'none') return item === 'all' ? '1' : '0';
    values.push(...item.values);
    return item.sql;
  });
  return condition(`(${sql})`, ...values);
}

function itemSql(item: XmlElement, object: SObjectType, alias: string, store: RecordStore): Visible {
  const field = object.fields.get((item.value('field') ?? '').replace(`${object.name}.`, '').toLowerCase());
  if (!field || !store.isStored(field)) return 'none';
  const column = `${alias}.${store.foldedColumn(field)}`;
  const isFolded = store.foldedColumn(field) !== store.column(field);
  const isText = isFolded || ['Text', 'Id', 'Lookup', 'MasterDetail', 'LongTextArea'].includes(field.kind);
  const text = item.value('value') ?? '';
  const values = (isText ? text.split(',').map((part) => part.trim()) : [text.trim()]).map((part) =>
    isFolded ? store.fold(part) : part,
  );
  const any = (sql: string, value: (part: string) => string | number): Visible =>
    anyOf(values.map((part): RowCondition => condition(sql, value(part))));
  const plain = (part: string): string | number => storedText(field, part);
  switch (item.value('operation')) {
    case 'equals':
      return text === '' ? condition(`${column} IS NULL`) : any(`${column} = ?`, plain);
    case 'notEqual':
      return text === '' ? condition(`${column} IS NOT NULL`) : negated(any(`${column} = ?`, plain));
    case 'greaterThan':
      return any(`${column} > ?`, plain);
    case 'lessThan':
      return any(`${column} < ?`, plain);
    case 'greaterOrEqual':
      return any(`${column} >= ?`, plain);
    case 'lessOrEqual':
      return any(`${column} <= ?`, plain);
    case 'contains':
      return any(`instr(${column}, ?) > 0`, (part) => part);
    case 'notContain':
      return negated(any(`instr(${column}, ?) > 0`, (part) => part));
    case 'startsWith':
      return any(`instr(${column}, ?) = 1`, (part) => part);
    case 'includes':
      return any(`instr(';' || ${column} || ';', ?) > 0`, (part) => `;${part};`);
    case 'excludes':
      return negated(any(`instr(';' || ${column} || ';', ?) > 0`, (part) => `;${part};`));
    default:
      return 'none';
  }
}

function negated(part: Visible): Visible {
  return part === 'all'
    ? 'none'
    : part === 'none'
      ? 'all'
      : { sql: `NOT coalesce(${part.sql}, 0)`, values: part.values };
}
