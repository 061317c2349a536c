/** The org's one clock. */
import type { Clock } from './org.ts';

/**
 * A clock that runs with the machine's, at a distance that can be set: time goes on from the moment it is set to.
 * @param start milliseconds to start from; the machine's time when left out
 */
export function createClock(start?: number): Clock {
  let offset = 0;
  const clock: Clock = {
    now: () => Date.now() + offset,
    set: (milliseconds) => {
      offset = milliseconds - Date.now();
    },
    reset: () => {
      offset = 0;
    },
  };
  if (start !== undefined) clock.set(start);
  return clock;
}
