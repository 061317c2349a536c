/** The counts of one transaction. */
import { fatalError } from '../apex/values/exception-types.ts';
import type { ApexException } from '../apex/values/exception.ts';
import type { Bounds } from './bounds.ts';
import { startCpuTimer } from './cpu-time.ts';
import { startHeapMeter, type HeapMeter } from './heap.ts';
import type { LimitName, Limits } from './limits.ts';

/** Reading the clock costs more than a loop's body, so only every so many ticks look at it. */
const TICKS_A_LOOK = 4096;

const messages: Readonly<Record<LimitName, (count: number, bound: number) => string>> = {
  soqlQueries: (count) => `Too many SOQL queries: ${count}`,
  // Reading stops at the first row too many, however many would follow.
  soqlRows: (_count, bound) => `Too many query rows: ${bound + 1}`,
  aggregateQueries: (count) => `Too many aggregate queries: ${count}`,
  soslQueries: (count) => `Too many SOSL queries: ${count}`,
  dmlStatements: (count) => `Too many DML statements: ${count}`,
  dmlRows: (count) => `Too many DML rows: ${count}`,
  cpuTime: () => 'Apex CPU time limit exceeded',
  heapSize: (count) => `Apex heap size too large: ${count}`,
  callouts: (count) => `Too many callouts: ${count}`,
  emailInvocations: (count) => `Too many Email Invocations: ${count}`,
  futureCalls: (count) => `Too many future calls: ${count}`,
  queueableJobs: (count) => `Too many queueable jobs added to the queue: ${count}`,
  publishImmediate: (count) => `Too many publish immediate DML statements: ${count}`,
  savepoints: (count) => `Too many savepoints: ${count}`,
  cursorFetches: (count) => `Too many fetch calls on Apex cursor: ${count}`,
  cursorRows: (count) => `Too many Apex cursor rows: ${count}`,
  cursors: (count) => `Too many Apex cursors: ${count}`,
  paginationCursorRows: (count) => `Too many Apex pagination cursor rows: ${count}`,
  paginationCursors: (count) => `Too many Apex pagination cursors: ${count}`,
};

export class TransactionLimits implements Limits {
  private readonly counts = new Map<LimitName, number>();
  private readonly cpuTime = startCpuTimer();
  private readonly heap: HeapMeter;
  private ticks = 0;

  constructor(private readonly bounds: Bounds) {
    this.heap = startHeapMeter(bounds.heapSize);
  }

  used(name: LimitName): number {
    if (name === 'cpuTime') return this.cpuTime();
    return name === 'heapSize' ? this.heap.used() : (this.counts.get(name) ?? 0);
  }

  allowed(name: LimitName): number {
    return this.bounds[name];
  }

  count(name: LimitName, amount = 1): void {
    const total = this.used(name) + amount;
    this.counts.set(name, total);
    if (total > this.bounds[name]) throw this.exceeded(name, total);
    this.checkHeap();
  }

  tick(): void {
    if (++this.ticks % TICKS_A_LOOK !== 0) return;
    const used = this.cpuTime();
    if (used > this.bounds.cpuTime) throw this.exceeded('cpuTime', used);
    this.checkHeap();
  }

  mark(): () => void {
    const before = new Map(this.counts);
    return () => {
      this.counts.clear();
      for (const [name, count] of before) this.counts.set(name, count);
    };
  }

  fresh(): Limits {
    return new TransactionLimits(this.bounds);
  }

  private checkHeap(): void {
    if (this.heap.isExceeded()) throw this.exceeded('heapSize', Math.max(this.heap.used(), this.bounds.heapSize + 1));
  }

  private exceeded(name: LimitName, total: number): ApexException {
    return fatalError('System.LimitException', messages[name](total, this.bounds[name]));
  }
}
