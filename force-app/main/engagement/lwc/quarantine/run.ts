import discard from '@salesforce/apex/QuarantineController.discard';
import replay from '@salesforce/apex/QuarantineController.replay';
import type { SignalOutcome } from 'apex/types';

/** Small enough that the progress moves, large enough that a thousand rows take no minute. */
const replayedAtOnce = 25;
const discardedAtOnce = 200;

/** What became of a row, by the id of the row. */
export type Outcomes = Readonly<Record<string, SignalOutcome>>;

function partsOf(ids: readonly string[], size: number): string[][] {
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, index) => ids.slice(index * size, (index + 1) * size));
}

/**
 * Replays rows part by part, in their order.
 * @param tell gets what became of a part, and how many are done
 */
export async function replayAll(
  ids: readonly string[],
  tell: (outcomes: Outcomes, done: number) => void,
): Promise<void> {
  let done = 0;
  for (const part of partsOf(ids, replayedAtOnce)) {
    // One after the other: each is a transaction of its own, and the progress is what has been stored.
    // eslint-disable-next-line no-await-in-loop
    const outcomes = (await replay({ rowIds: part })) ?? [];
    done += part.length;
    tell(Object.fromEntries(part.map((id, index) => [id, outcomes[index]!])), done);
  }
}

/** Discards rows part by part. */
export async function discardAll(ids: readonly string[], reason: string, tell: (done: number) => void): Promise<void> {
  let done = 0;
  for (const part of partsOf(ids, discardedAtOnce)) {
    // eslint-disable-next-line no-await-in-loop
    await discard({ rowIds: part, reason });
    done += part.length;
    tell(done);
  }
}
