/** What a story is given: the running product, a page as one of the demo users, and checks that name themselves. */
import type { Page } from 'playwright-core';
import type { LocalServer } from './local-server.ts';

export interface Stage {
  readonly server: LocalServer;
  /** Opens the product as a demo user, by user name before the @. Closes the page of the user before. */
  as(user: string): Promise<Page>;
  /** One thing the story proves; it fails the story when `work` throws. */
  step(outcome: string, work: () => Promise<void>): Promise<void>;
  /** Takes the picture `name` of the page, wide and narrow, and lets axe look at both. */
  look(page: Page, name: string): Promise<void>;
  /** Stops the product and starts it again on the same data. */
  restart(): Promise<void>;
}

export interface Story {
  readonly title: string;
  run(stage: Stage): Promise<void>;
}
