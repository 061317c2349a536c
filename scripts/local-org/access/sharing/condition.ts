/** SQL conditions with their parameters, put together from parts. */
export interface RowCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** All rows, none, or those that meet a condition. */
export type Visible = 'all' | 'none' | RowCondition;

export function condition(sql: string, ...values: (string | number)[]): RowCondition {
  return { sql, values };
}

/** `column IN (…)` for a list of any length as one parameter. */
export function oneOf(column: string, ids: Iterable<string>): Visible {
  const list = [...ids];
  return list.length === 0 ? 'none' : condition(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(list));
}

export function anyOf(parts: readonly Visible[]): Visible {
  if (parts.includes('all')) return 'all';
  return (
    joined(
      parts.filter((part) => part !== 'none' && part !== 'all'),
      ' OR ',
    ) ?? 'none'
  );
}

export function allOf(parts: readonly Visible[]): Visible {
  if (parts.includes('none')) return 'none';
  return (
    joined(
      parts.filter((part) => part !== 'none' && part !== 'all'),
      ' AND ',
    ) ?? 'all'
  );
}

function joined(parts: readonly RowCondition[], operator: string): RowCondition | null {
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1) return first;
  return { sql: `(${parts.map((part) => part.sql).join(operator)})`, values: parts.flatMap((part) => part.values) };
}

/** Rows of another table that meet a condition, by one of its columns. */
export function among(column: string, selected: string, table: string, alias: string, where: Visible): Visible {
  if (where === 'none') return 'none';
  const filter = where === 'all' ? '1' : where.sql;
  return {
    sql: `${column} IN (SELECT ${alias}.${selected} FROM ${table} ${alias} WHERE ${filter})`,
    values: where === 'all' ? [] : where.values,
  };
}
