/** Counts requests by API. REST API Developer Guide, "Limit Info Header". */

export const dailyRequests = 15_000;

const day = 24 * 60 * 60 * 1000;

export class ApiUsage {
  #day = 0;
  #count = 0;

  /** @param now milliseconds of the org's clock @returns requests so far of that day */
  today(now: number): number {
    const today = Math.floor(now / day);
    if (today !== this.#day) this.#count = 0;
    this.#day = today;
    return this.#count;
  }

  count(now: number): void {
    this.today(now);
    this.#count++;
  }

  /** @returns the header that answers of the API have */
  headerFor(path: string, now: number): Readonly<Record<string, string>> {
    if (!/^\/services\/(data|apexrest)\//i.test(path)) return {};
    this.count(now);
    return { 'Sforce-Limit-Info': `api-usage=${this.#count}/${dailyRequests}` };
  }
}
