/** The tests of a run: which are still to start, and what became of the others. */
import type { ClassTask, FoundClass } from './messages.ts';
import type { TestOutcome } from './outcome.ts';
import { pickTests } from './test-filter.ts';

export class TestQueue {
  readonly warnings: string[] = [];
  private readonly ended = new Map<string, TestOutcome>();
  private waiting: ClassTask[] | null = null;
  /** How many tests there are to run. */
  total = 0;

  /**
   * @param filter patterns of `test-filter.ts`
   * @param settled outcomes of tests that cannot run; those that fit the filter count
   * @param onOutcome hears of each outcome once
   */
  constructor(
    private readonly filter: string | null,
    private readonly settled: readonly TestOutcome[],
    private readonly onOutcome: (outcome: TestOutcome) => void,
  ) {}

  /** All workers find the same classes; the first to be ready tells. */
  fill(classes: readonly FoundClass[]): void {
    if (this.waiting !== null) return;
    const names = classes.flatMap(({ name, methods }) => methods.map((method) => `${name}.${method}`));
    const picked = pickTests([...names, ...this.settled.map(keyOf)], this.filter);
    const tasks = classes
      .map(({ name, methods, seesAllData }) => ({
        name,
        methods: methods.filter((method) => picked.has(`${name}.${method}`)),
        seesAllData,
      }))
      .filter(({ methods }) => methods.length > 0);
    // The largest first, so that the workers end together.
    this.waiting = tasks.sort((left, right) => right.methods.length - left.methods.length);
    for (const { name } of tasks.filter(({ seesAllData }) => seesAllData))
      this.warnings.push(`${name} asks for SeeAllData; tests start on an empty database here`);
    const settled = this.settled.filter((outcome) => picked.has(keyOf(outcome)));
    this.total = settled.length + tasks.reduce((sum, { methods }) => sum + methods.length, 0);
    for (const outcome of settled) this.add(outcome);
  }

  next(): ClassTask | null {
    return this.waiting?.shift() ?? null;
  }

  add(outcome: TestOutcome): void {
    if (this.ended.has(keyOf(outcome))) return;
    this.ended.set(keyOf(outcome), outcome);
    this.onOutcome(outcome);
  }

  /** Takes back what an ended process left of a class. */
  putBack({ name, methods }: ClassTask): void {
    const left = methods.filter((method) => !this.ended.has(`${name}.${method}`));
    if (left.length > 0) this.waiting?.unshift({ name, methods: left });
  }

  get isEmpty(): boolean {
    return this.waiting?.length === 0;
  }

  /** By class, in the order in which a class has its methods. */
  outcomes(): TestOutcome[] {
    return [...this.ended.values()].sort((left, right) =>
      left.className < right.className ? -1 : left.className > right.className ? 1 : 0,
    );
  }
}

const keyOf = ({ className, method }: TestOutcome): string => `${className}.${method}`;
