/** What measures share. Each thing is made when it is first asked for, and all goes when the bench ends. */
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../stories/browser.ts';
import { freshCheckout, type Checkout } from './checkout.ts';
import { writeKeyAccounts } from './key-accounts.ts';
import { accountsAScript, moreAccounts } from './many-accounts.ts';
import { runApex, startProduct, type Product } from './product.ts';
import { visit } from './visit.ts';

/** Seconds from the start of the process. */
export interface StartTimes {
  readonly ready: number;
  /** To the tier list with its rows, in a browser that is open already. */
  readonly firstPage: number;
}

export class Workbench {
  #checkout: Checkout | null = null;
  #browser: Promise<Browser> | null = null;
  #coldStart: Promise<StartTimes> | null = null;
  readonly #products = new Map<number, Promise<Product>>();
  readonly #others: Promise<Product>[] = [];

  browser(): Promise<Browser> {
    this.#browser ??= openBrowser();
    return this.#browser;
  }

  /** The first start in a fresh checkout: nothing is built or compiled, and the org is made and filled. */
  coldStart(): Promise<StartTimes> {
    this.#coldStart ??= this.start();
    return this.#coldStart;
  }

  /** Starts on the demo data, opens the tier list, stops. */
  async start(): Promise<StartTimes> {
    const browser = await this.browser();
    const product = await startProduct(this.#folder, this.#inside('demo.db'));
    try {
      const page = await visit(browser, product.url, '/lightning/n/TierList');
      return { ready: product.readyAfter / 1000, firstPage: (product.readyAfter + page) / 1000 };
    } finally {
      await product.stop();
    }
  }

  /** The product, running on the demo data with this many key accounts; it runs until the bench ends. */
  product(keyAccounts: number): Promise<Product> {
    const running = this.#products.get(keyAccounts) ?? this.#startWith(keyAccounts);
    this.#products.set(keyAccounts, running);
    return running;
  }

  /** The demo data with this many accounts, in no product's hands. */
  async manyAccounts(count: number): Promise<{ readonly folder: string; readonly database: string }> {
    await this.coldStart();
    const [database, script] = [this.#inside('many.db'), this.#inside('many.apex')];
    copyFileSync(this.#inside('demo.db'), database);
    writeFileSync(script, moreAccounts);
    await runApex(this.#folder, database, ...Array<string>(Math.ceil(count / accountsAScript)).fill(script));
    return { folder: this.#folder, database };
  }

  /** The product on a database; it runs until the bench ends. */
  startOn(database: string): Promise<Product> {
    const product = startProduct(this.#folder, database);
    this.#others.push(product);
    return product;
  }

  async close(): Promise<void> {
    // What could not be started was told of by the measure that asked for it.
    const running = await Promise.allSettled([...this.#products.values(), ...this.#others]);
    await Promise.all(running.map((each) => (each.status === 'fulfilled' ? each.value.stop() : null)));
    const browser = await this.#browser?.catch(() => null);
    await browser?.close();
    this.#checkout?.remove();
  }

  async #startWith(keyAccounts: number): Promise<Product> {
    await this.coldStart();
    const [database, script] = [this.#inside(`${keyAccounts}.db`), this.#inside(`${keyAccounts}.apex`)];
    copyFileSync(this.#inside('demo.db'), database);
    writeKeyAccounts(script, keyAccounts);
    await runApex(this.#folder, database, script);
    return startProduct(this.#folder, database);
  }

  get #folder(): string {
    this.#checkout ??= freshCheckout();
    return this.#checkout.folder;
  }

  #inside(name: string): string {
    return path.join(this.#folder, name);
  }
}
