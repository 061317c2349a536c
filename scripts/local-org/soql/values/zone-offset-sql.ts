/** A zone's distance from UTC as SQL: SQLite knows no zones, so the changes of the clocks become a CASE. */
import { offsetAt } from '../../apex/values/time-zone.ts';
import type { Emission } from '../plan/emission.ts';

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2051, 0, 1);
const STEP = 14 * 86_400_000;

/** Until when an offset holds, in milliseconds. */
interface Span {
  readonly until: number;
  readonly offset: number;
}
const spans = new Map<string, readonly Span[]>();

/** Writes the offset in milliseconds at the moment that `write` writes. */
export function zoneOffsetSql(emission: Emission, zone: string, write: () => void): void {
  const known = spans.get(zone) ?? spansOf(zone);
  spans.set(zone, known);
  emission.add('CASE');
  for (const { until, offset } of known.slice(0, -1)) {
    emission.add(' WHEN ');
    write();
    emission.add(` < ${until} THEN ${offset}`);
  }
  emission.add(` ELSE ${known.at(-1)?.offset ?? 0} END`);
}

function spansOf(zone: string): Span[] {
  const found: Span[] = [];
  let offset = offsetAt(zone, FIRST);
  for (let at = FIRST; at < LAST; at += STEP) {
    const next = offsetAt(zone, at + STEP);
    if (next === offset) continue;
    found.push({ until: changeBetween(zone, at, at + STEP, offset), offset });
    offset = next;
  }
  return [...found, { until: Infinity, offset }];
}

function changeBetween(zone: string, from: number, to: number, offset: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return Math.round(high / 60_000) * 60_000;
}
