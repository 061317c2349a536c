/**
 * What the rest of a program can see of its classes: symbols and declarations with empty bodies. It is a tenth
 * of the whole, and all that describing, loading and checking anonymous Apex against it need.
 */

/**
 * @param value plain data: symbols, types, syntax, queries
 * @returns a copy in which what was one object is one object; blocks are empty, fields have no initial values
 */
export function outlineOf<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    copies.set(value, list);
    for (const item of value) list.push(copy(item, copies));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    copies.set(value, map);
    for (const [key, item] of value) map.set(key, copy(item, copies));
    return map;
  }
  const record: Record<string, unknown> = {};
  copies.set(value, record);
  const isBlock = 'kind' in value && value.kind === 'Block';
  for (const [name, item] of Object.entries(value)) {
    record[name] = isBlock && name === 'statements' ? [] : name === 'initial' ? null : copy(item, copies);
  }
  return record;
}
