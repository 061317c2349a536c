import { mayDiscard } from './questions';

/** Keeps changes that are not saved from being lost unasked, within the page and when it is left. */
export class LossGuard {
  /** @param isDirty tells whether there is something to lose */
  constructor(private readonly isDirty: () => boolean) {}

  watch(): void {
    window.addEventListener('beforeunload', this.warn);
  }

  unwatch(): void {
    window.removeEventListener('beforeunload', this.warn);
  }

  /** @returns true when another version may be shown: nothing is lost, or the user agrees */
  async mayLeave(): Promise<boolean> {
    return !this.isDirty() || mayDiscard();
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.isDirty()) {
      event.preventDefault();
    }
  };
}
