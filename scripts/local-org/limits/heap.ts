/**
 * How much a transaction keeps in memory. JavaScript does not tell what belongs to whom, so the growth of this thread's
 * heap since the transaction began stands for it: good enough to stop what grows without end.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** An object takes several times the room here that it takes on the platform. */
const ROOM = 8;
/** What the org itself may come to keep meanwhile: code, statements, descriptions that are made when first asked for. */
const OWN = 96_000_000;
/** What an empty transaction shows. */
const LEAST = 1_024;

export interface HeapMeter {
  /** @returns bytes as the platform would count them, roughly */
  used(): number;
  /** @returns whether more than the bound is kept; garbage does not count */
  isExceeded(): boolean;
}

export function startHeapMeter(bound: number): HeapMeter {
  const room = bound * ROOM + OWN;
  const start = inUse();
  let next = start + room;
  const grown = (): number => Math.max(0, inUse() - start);
  return {
    used: () => LEAST + Math.floor((grown() * bound) / room),
    isExceeded() {
      if (inUse() < next) return false;
      collectGarbage();
      next = Math.max(start + room, inUse() + room / 4);
      return grown() > room;
    },
  };
}

function inUse(): number {
  return getHeapStatistics().used_heap_size;
}

let collect: (() => void) | null = null;

function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
