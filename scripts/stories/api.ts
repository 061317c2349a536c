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
  /** Runs an invocable action for a list of inputs, as Flow and agents do. */
  action(name: string, inputs: readonly Readonly<Record<string, unknown>>[]): Promise<Answer>;
  /** Sets the org's clock; null lets it run with the machine's. */
  setClock(now: Date | null): Promise<void>;
}

const rest = '/services/data/v66.0';

/**
 * @param url address of the product
 * @param userId who asks; the administrator when empty
 */
export function apiAs(url: string, userId: string): Api {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: userId === '' ? '' : `local-org-user=${userId}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    async query<Row>(soql: string) {
      const { status, body } = await send('GET', `${rest}/query?q=${encodeURIComponent(soql)}`);
      if (status !== 200) {
        throw new Error(`${soql}: ${JSON.stringify(body)}`);
      }
      return (body as { records: Row[] }).records;
    },
    create: (object, fields) => send('POST', `${rest}/sobjects/${object}`, fields),
    update: (object, id, fields) => send('PATCH', `${rest}/sobjects/${object}/${id}`, fields),
    apex: (method, args) => send('POST', `/local-org/apex/${method.replace('.', '/')}`, { args }),
    action: (name, inputs) => send('POST', `${rest}/actions/custom/apex/${name}`, { inputs }),
    async setClock(now) {
      await send('POST', '/local-org/ui/clock', { now: now?.getTime() ?? null });
    },
  };
}

/** @returns the sentence a refusal gives, wherever the API puts it */
export function refusalOf({ status, body }: Answer): string {
  if (status < 400) {
    throw new Error(`It was not refused: ${JSON.stringify(body)}`);
  }
  return JSON.stringify(body);
}
