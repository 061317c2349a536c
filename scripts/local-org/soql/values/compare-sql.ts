/** Orders two values of one kind as SQLite does: null first, then by size or code point. */
import type { SqlValue } from '../../database/driver.ts';

export function compareSql(left: SqlValue, right: SqlValue): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
