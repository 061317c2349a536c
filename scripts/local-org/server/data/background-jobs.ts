/** Runs an org's jobs behind its requests: one step a turn of the event loop, and none while requests come in. */
import type { AsyncService } from '../../org/services/jobs.ts';

/** Milliseconds without a request after which the next step is taken. */
const quiet = 25;
/** Milliseconds that a step waits for that at most: jobs get on while people work. */
const longestWait = 250;
/** How often jobs that have become due are looked for. */
const interval = 1_000;

export class BackgroundJobs {
  #isWaiting = false;
  #waited = 0;
  #lastRequest = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly jobs: Pick<AsyncService, 'step'>,
    /** Told of what is no fault of a job. */
    private readonly onFault: (error: unknown) => void,
    /** Milliseconds of a clock that never goes back. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(): void {
    this.#timer = setInterval(() => this.wake(), interval);
    this.wake();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** A request is there: steps wait until it is over. */
  requested(): void {
    this.#lastRequest = this.now();
  }

  /** Something may have been enqueued. Returns at once. */
  wake(): void {
    if (this.#isWaiting || this.#timer === null) return;
    this.#isWaiting = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    if (this.#timer === null) return;
    if (this.now() - this.#lastRequest < quiet && this.#waited < longestWait) {
      this.#waited += quiet;
      setTimeout(() => this.#turn(), quiet);
      return;
    }
    this.#waited = 0;
    this.#isWaiting = false;
    try {
      if (this.jobs.step()) this.wake();
    } catch (error) {
      this.onFault(error);
    }
  }
}
