/** The tests of a run: which are still to start, and what became of the others. */
import type { ClassTask, FoundClass } from './messages.ts';
import type { TestOutcome } from './outcome.ts';
import { pickTests } from './test-filter.ts';

export interface QueueOptions {
  /** Patterns of `test-filter.ts`. */
  readonly filter: string | null;
  /** Lower-case names of the only classes wanted; null for all. */
  readonly classes: ReadonlySet<string> | null;
  /** Outcomes of tests that cannot run; those that are wanted count. */
  readonly settled: readonly TestOutcome[];
  /** Hears of each outcome once. */
  readonly onOutcome: (outcome: TestOutcome) => void;
}

export class TestQueue {
  readonly warnings: string[] = [];
  private readonly ended = new Map<string, TestOutcome>();
  private waiting: ClassTask[] | null = null;
  /** How many tests there are to run. */
  total = 0;

  constructor(private readonly options: QueueOptions) {}

  /** All workers find the same classes; the first to be ready tells. */
  fill(classes: readonly FoundClass[]): void {
    if (this.waiting !== null) return;
    const names = classes.flatMap(({ name, methods }) => methods.map((method) => `${name}.${method}`));
    const picked = pickTests([...names, ...this.options.settled.map(keyOf)], this.options.filter);
    const isWanted = (className: string, method: string): boolean =>
      picked.has(`${className}.${method}`) && this.options.classes?.has(className.toLowerCase()) !== false;
    const tasks = classes
      .map(({ name, methods, seesAllData }) => ({
        name,
        methods: methods.filter((method) => isWanted(name, method)),
        seesAllData,
      }))
      .filter(({ methods }) => methods.length > 0);
    // The largest first, so that the workers end together.
    this.waiting = tasks.sort((left, right) => right.methods.length - left.methods.length);
    for (const { name } of tasks.filter(({ seesAllData }) => seesAllData))
      this.warnings.push(`${name} asks for SeeAllData; tests start on an empty database here`);
    const settled = this.options.settled.filter(({ className, method }) => isWanted(className, method));
    this.total = settled.length + tasks.reduce((sum, { methods }) => sum + methods.length, 0);
    for (const outcome of settled) this.add(outcome);
  }

  next(): ClassTask | null {
    return this.waiting?.shift() ?? null;
  }

  add(outcome: TestOutcome): void {
    if (this.ended.has(keyOf(outcome))) return;
    this.ended.set(keyOf(outcome), outcome);
    this.options.onOutcome(outcome);
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
