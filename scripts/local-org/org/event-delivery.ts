/** How a batch of platform events is delivered to its trigger: what `EventBus.TriggerContext` tells and is told. */
export interface EventDelivery {
  readonly replayIds: readonly string[];
  /** How often the batch came before, after a `RetryableException` each. */
  readonly retries: number;
  /** What the last `RetryableException` said. */
  readonly lastError: string | null;
  /** The replay id after which the trigger goes on in a run of its own; null when it asked for nothing. */
  checkpoint: string | null;
}

/** In the store of the transaction that runs the trigger. */
export const EVENT_DELIVERY = Symbol('event delivery');
