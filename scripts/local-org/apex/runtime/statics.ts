/** Static variables live in their units; this keeps which transaction they belong to. */
import { testContext } from '../../org/test-context.ts';
import type { Transaction } from '../../org/transaction.ts';

interface UnitStatics {
  readonly save: () => readonly unknown[];
  readonly restore: (saved: readonly unknown[]) => void;
}

const EPOCH = testContext.statics;

export class Statics {
  private readonly units: UnitStatics[] = [];
  private lastEpoch = 0;

  add(unit: UnitStatics): void {
    this.units.push(unit);
  }

  /** Each transaction has a number of its own; a class whose statics bear another one starts anew. */
  epochOf(tx: Transaction): number {
    let epoch = tx.store.get(EPOCH) as number | undefined;
    if (epoch === undefined) tx.store.set(EPOCH, (epoch = ++this.lastEpoch));
    return epoch;
  }

  save(): readonly (readonly unknown[])[] {
    return this.units.map((unit) => unit.save());
  }

  /** Units that loaded since have nothing to get back. */
  restore(saved: readonly (readonly unknown[])[]): void {
    saved.forEach((values, index) => this.units[index]?.restore(values));
  }
}
