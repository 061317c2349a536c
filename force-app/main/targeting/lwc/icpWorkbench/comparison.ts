import type { ModelDraft } from 'apex/types';
import { EffectRun, nothing, type Effect } from 'c/icpEffectRun';

/** A keystroke is not a question yet: the effect waits until typing pauses. */
export const typingPause = 600;

/** What comparing accounts has brought so far. */
export interface Comparison {
  readonly effect: Effect;
  readonly error?: unknown;
}

export const notCompared: Comparison = { effect: nothing };

/** Keeps the effect that of the version last given: a change stops the comparison and starts it anew. */
export class Comparing {
  private comparison = notCompared;
  private run?: EffectRun;
  private timer?: number;

  /** @param report told whenever more is known, never after `stop` */
  constructor(private readonly report: (comparison: Comparison) => void) {}

  /**
   * @param model what to compare; null when there is nothing to compare by
   * @param delay milliseconds to wait for a further change
   */
  start(model: ModelDraft | null, delay = 0): void {
    this.stop();
    if (model === null) {
      this.tell(notCompared);
      return;
    }
    // What was known stays in view until the first answer.
    this.tell({ effect: this.comparison.effect });
    // While somebody edits, each change is no comparison of its own.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setTimeout(() => {
      void this.compare(model);
    }, delay);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.run?.cancel();
  }

  private async compare(model: ModelDraft): Promise<void> {
    this.run = new EffectRun(model, (effect) => this.tell({ effect }));
    try {
      await this.run.run();
    } catch (error) {
      this.tell({ effect: this.comparison.effect, error });
    }
  }

  private tell(comparison: Comparison): void {
    this.comparison = comparison;
    this.report(comparison);
  }
}
