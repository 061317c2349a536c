/** A list page as lightning-datatable wants it. */
import { context } from 'local-org/context';
import type { ListColumn, ListPage, ListRow } from '../../../server/ui/types.ts';

/** @returns the table's columns; what leads somewhere is a link */
export function columnsOf(page: ListPage): object[] {
  return page.columns.map((column) => {
    const common = { label: column.label, fieldName: column.name, sortable: column.isSortable };
    if (isLink(page, column.name))
      return {
        ...common,
        fieldName: linkName(column.name),
        type: 'url',
        typeAttributes: { label: { fieldName: column.name }, target: '_self', tooltip: { fieldName: column.name } },
      };
    return { ...common, ...typeOf(column) };
  });
}

/** A link column is named for its address; the field behind it is what is sorted by. */
export const linkName = (field: string): string => `${field}__url`;
export const fieldOfColumn = (name: string): string => name.replace(/__url$/, '');

export function isLink(page: ListPage, field: string): boolean {
  return page.rows.some((row) => row.values[field]?.url != null);
}

function typeOf(column: ListColumn): object {
  const digits = { maximumFractionDigits: column.scale ?? 0, minimumFractionDigits: column.scale ?? 0 };
  switch (column.kind) {
    case 'Boolean':
      return { type: 'boolean' };
    case 'Date':
      return { type: 'date-local' };
    case 'DateTime':
      return {
        type: 'date',
        typeAttributes: {
          year: 'numeric',
          month: 'numeric',
          day: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          timeZone: context.timeZone,
        },
      };
    case 'Currency':
      return { type: 'currency', typeAttributes: digits };
    case 'Percent':
      return { type: 'percent', typeAttributes: { ...digits, formatStyle: 'percent-fixed' } };
    case 'Double':
    case 'Int':
      return { type: 'number', typeAttributes: digits };
    case 'Email':
      return { type: 'email' };
    case 'Phone':
      return { type: 'phone' };
    default:
      return { type: 'text' };
  }
}

export function rowOf(row: ListRow): Record<string, unknown> {
  const cells: Record<string, unknown> = { id: row.id };
  for (const [name, value] of Object.entries(row.values)) {
    const isText =
      value.url !== null ||
      !['Boolean', 'Date', 'DateTime', 'Currency', 'Percent', 'Double', 'Int'].includes(value.kind);
    cells[name] = isText ? (value.display ?? value.value) : value.value;
    if (value.url !== null) cells[linkName(name)] = value.url;
  }
  return cells;
}
