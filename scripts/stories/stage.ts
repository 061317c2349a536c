/** The stage a story plays on: one running product and one browser, kept over all stories. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.ts';
import { apiAs, type Api } from './api.ts';
import { patience } from './patience.ts';
import { startLocalServer, type LocalServer } from './local-server.ts';
import type { Stage } from './story.ts';

const wide = { width: 1600, height: 900 };
const narrow = { width: 360, height: 800 };

export class RunningStage implements Stage {
  passed = 0;
  readonly failures: string[] = [];
  #context: BrowserContext | null = null;
  /** What the browser complained about since the step began. */
  readonly #complaints: string[] = [];

  private constructor(
    private server: LocalServer,
    private readonly browser: Browser,
    private readonly pictures: string | null,
    private readonly say: (line: string) => void,
  ) {}

  /**
   * @param pictures the folder for pictures; none are taken without
   * @param say is told of each step that passed
   */
  static async open(browser: Browser, pictures: string | null, say: (line: string) => void): Promise<RunningStage> {
    if (pictures !== null) {
      mkdirSync(pictures, { recursive: true });
    }
    return new RunningStage(await startLocalServer(), browser, pictures, say);
  }

  async as(user: string, where = '/'): Promise<Page> {
    await this.#context?.close();
    const id = await this.#idOf(user);
    this.#context = await this.browser.newContext({ viewport: wide });
    await this.#context.addCookies([{ name: 'local-org-user', value: id, url: this.server.url }]);
    const page = await this.#context.newPage();
    page.setDefaultTimeout(patience);
    page.on('console', (message) => {
      // A refusal is an answer too: what matters is that the screen shows it.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.#complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.#complaints.push(error.message));
    await page.goto(this.server.url + where);
    return page;
  }

  async api(user?: string): Promise<Api> {
    return apiAs(this.server.url, user === undefined ? '' : await this.#idOf(user));
  }

  async step(outcome: string, work: () => Promise<void>): Promise<void> {
    this.#complaints.length = 0;
    try {
      await work();
      if (this.#complaints.length > 0) {
        throw new Error(`The browser complained: ${this.#complaints.join(' | ')}`);
      }
      this.passed++;
      this.say(`  ✓ ${outcome}`);
    } catch (error) {
      await this.#picture(`failure-${this.failures.length + 1}`);
      throw new Error(`${outcome}\n${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async look(page: Page, name: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ wide, narrow })) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      if (this.pictures !== null) {
        await page.screenshot({ path: path.join(this.pictures, `${name}-${size}.png`) });
      }
      const faults = await accessibilityFaults(page);
      if (faults.length > 0) {
        throw new Error(`${name}, ${size}, is not accessible:\n${faults.join('\n')}`);
      }
    }
    await page.setViewportSize(wide);
  }

  async restart(options: readonly string[] = []): Promise<void> {
    await this.#context?.close();
    this.#context = null;
    await this.server.stop();
    this.server = await this.server.restart(options);
  }

  async close(): Promise<void> {
    await this.#context?.close();
    await this.server.discard();
  }

  async #idOf(user: string): Promise<string> {
    const [found] = await apiAs(this.server.url, '').query<{ Id: string }>(
      `SELECT Id FROM User WHERE Username LIKE '${user}@%'`,
    );
    if (found === undefined) {
      throw new Error(`There is no demo user ${user}.`);
    }
    return found.Id;
  }

  async #picture(name: string): Promise<void> {
    const page = this.#context?.pages().at(-1);
    if (this.pictures !== null && page !== undefined) {
      await page.screenshot({ path: path.join(this.pictures, `${name}.png`) }).catch(() => undefined);
    }
  }
}
