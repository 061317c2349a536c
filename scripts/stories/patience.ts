/** How long a story waits: far more than a busy machine takes, for what does not come is a fault however late. */

/** Milliseconds after which what was waited for counts as missing. */
export const patience = 60_000;

/** Milliseconds between two questions to the running product. */
const interval = 200;

/**
 * Asks until there is an answer.
 * @param answer gives `undefined` as long as there is none
 * @throws with the sentence when there is none in time
 */
export async function eventually<Answer>(sentence: string, answer: () => Promise<Answer | undefined>): Promise<Answer> {
  for (const end = performance.now() + patience; ;) {
    const found = await answer();
    if (found !== undefined) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(sentence);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
