/** Talks to the served org as a user, as a feed does. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Page<Row> {
  readonly records: readonly Row[];
  readonly nextRecordsUrl?: string;
}

export class Client {
  constructor(
    private readonly url: string,
    private readonly userId: string,
  ) {}

  async send(method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'Content-Type': type, Cookie: `local-org-user=${this.userId}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  }

  /** @throws when the answer is no success */
  async ask<T>(method: string, path: string, body?: unknown, type?: string): Promise<T> {
    const { status, text } = await this.send(method, path, body, type);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
  }

  /** @returns the rows of all pages */
  async query<Row>(soql: string): Promise<Row[]> {
    const rows: Row[] = [];
    let path: string | undefined = `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`;
    while (path !== undefined) {
      const page: Page<Row> = await this.ask<Page<Row>>('GET', path);
      rows.push(...page.records);
      path = page.nextRecordsUrl;
    }
    return rows;
  }
}
