/** Talks to the running product as one of its users, the way another program would. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Api {
  /** Rows of a SOQL query, as the user sees them. */
  query<Row>(soql: string): Promise<Row[]>;
  /** Creates a record through the REST API. */
  create(object: string, fields: Readonly<Record<string, unknown>>): Promise<Answer>;
  update(object: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Calls an @AuraEnabled method. */
  apex(method: `${string}.${string}`, args: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Asks an Apex REST class: the address after `/services/apexrest`. Text is sent as it is. */
  apexRest(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Creates the record with that external id, or changes it. */
  upsert(object: string, field: string, value: string, fields: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Loads a file of values with Bulk API 2.0, and waits until it is done. */
  load(object: string, operation: string, csv: string, externalIdFieldName?: string): Promise<Load>;
  /** Runs an invocable action for a list of inputs, as Flow and agents do. */
  action(name: string, inputs: readonly Readonly<Record<string, unknown>>[]): Promise<Answer>;
  /** Sets the org's clock; null lets it run with the machine's. */
  setClock(now: Date | null): Promise<void>;
}

/** What became of a load. */
export interface Load {
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
  /** Rows that were refused, each with its error. */
  readonly failed: string;
}

const rest = '/services/data/v66.0';
/** Milliseconds between two looks at a load. */
const interval = 100;

/**
 * @param url address of the product
 * @param userId who asks; the administrator when empty
 */
export function apiAs(url: string, userId: string): Api {
  let session: Promise<Readonly<Record<string, string>>> | null =
    userId === '' ? null : Promise.resolve({ Cookie: `local-org-user=${userId}` });
  const send = async (method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { 'Content-Type': type, ...(await (session ??= administratorSession(url))) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') === true;
    return { status: response.status, body: text === '' ? null : isJson ? JSON.parse(text) : text };
  };
  return {
    async query<Row>(soql: string) {
      const rows: Row[] = [];
      let path: string | undefined = `${rest}/query?q=${encodeURIComponent(soql)}`;
      while (path !== undefined) {
        const { status, body } = await send('GET', path);
        if (status !== 200) throw new Error(`${soql}: ${JSON.stringify(body)}`);
        const page = body as { readonly records: readonly Row[]; readonly nextRecordsUrl?: string };
        rows.push(...page.records);
        path = page.nextRecordsUrl;
      }
      return rows;
    },
    create: (object, fields) => send('POST', `${rest}/sobjects/${object}`, fields),
    update: (object, id, fields) => send('PATCH', `${rest}/sobjects/${object}/${id}`, fields),
    upsert: (object, field, value, fields) =>
      send('PATCH', `${rest}/sobjects/${object}/${field}/${encodeURIComponent(value)}`, fields),
    apexRest: (method, path, body) => send(method, `/services/apexrest${path}`, body),
    load: (object, operation, csv, externalIdFieldName) => load(send, { object, operation, externalIdFieldName }, csv),
    apex: (method, args) => send('POST', `/local-org/apex/${method.replace('.', '/')}`, { args }),
    action: (name, inputs) => send('POST', `${rest}/actions/custom/apex/${name}`, { inputs }),
    async setClock(now) {
      await send('POST', '/local-org/ui/clock', { now: now?.getTime() ?? null });
    },
  };
}

async function administratorSession(url: string): Promise<Readonly<Record<string, string>>> {
  const body = new URLSearchParams({ grant_type: 'password', username: 'admin@local.example', password: 'any' });
  const response = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body });
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return { Authorization: `Bearer ${token}` };
}

async function load(
  send: (method: string, path: string, body?: unknown, type?: string) => Promise<Answer>,
  job: object,
  csv: string,
): Promise<Load> {
  const made = await send('POST', `${rest}/jobs/ingest`, job);
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  const path = `${rest}/jobs/ingest/${(made.body as { id: string }).id}`;
  await send('PUT', `${path}/batches`, csv, 'text/csv');
  await send('PATCH', path, { state: 'UploadComplete' });
  for (;;) {
    const info = (await send('GET', path)).body as Omit<Load, 'failed'>;
    if (['JobComplete', 'Failed', 'Aborted'].includes(info.state)) {
      return { ...info, failed: String((await send('GET', `${path}/failedResults`)).body) };
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** @returns the sentence a refusal gives, wherever the API puts it */
export function refusalOf({ status, body }: Answer): string {
  if (status < 400) {
    throw new Error(`It was not refused: ${JSON.stringify(body)}`);
  }
  return JSON.stringify(body);
}
