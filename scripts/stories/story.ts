/** What a story is given: the running product, a page as one of the demo users, and steps that name what they prove. */
import type { Page } from 'playwright-core';
import type { Api } from './api.ts';
import { patience } from './patience.ts';

export interface Stage {
  /** Opens the product as a demo user (`maya.chen`). The page of the user before is closed. */
  as(user: string, path?: string): Promise<Page>;
  /** The product's interfaces as that user; as the administrator without a name. */
  api(user?: string): Promise<Api>;
  /** One thing the story proves: it counts as passed unless `work` throws. The story ends at its first failure. */
  step(outcome: string, work: () => Promise<void>): Promise<void>;
  /** Takes the picture `name` of the page, wide and narrow, and lets axe look at both. */
  look(page: Page, name: string): Promise<void>;
  /** Stops the product and starts it again on the same data. */
  restart(options?: readonly string[]): Promise<void>;
}

export interface Story {
  readonly title: string;
  run(stage: Stage): Promise<void>;
}

/** @throws with the sentence when the condition does not hold */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) {
    throw new Error(sentence);
  }
}

/**
 * Asks until the answer is yes, once a frame. (Playwright's own waitForFunction evaluates text in the page, which the
 * product's Content-Security-Policy forbids.)
 * @throws with the sentence when it does not come in time
 */
export async function until(page: Page, sentence: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + patience; !(await holds());) {
    expect(performance.now() < end, sentence);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
