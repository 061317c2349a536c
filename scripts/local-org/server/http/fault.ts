/** A request that cannot be answered as asked, in the shape Salesforce's REST API answers with. */
export class HttpFault extends Error {
  constructor(
    readonly status: number,
    /** `NOT_FOUND`, `INVALID_FIELD` … */
    readonly errorCode: string,
    message: string,
    readonly fields: readonly string[] = [],
    /** More members for the answer, such as UI API's `output` with field errors. */
    readonly extra: Readonly<Record<string, unknown>> = {},
    /** What else is wrong. */
    readonly others: readonly HttpFault[] = [],
  ) {
    super(message);
  }
}

export const notFound = (message = 'The requested resource does not exist', errorCode = 'NOT_FOUND'): HttpFault =>
  new HttpFault(404, errorCode, message);
export const badRequest = (message: string, errorCode = 'BAD_REQUEST'): HttpFault =>
  new HttpFault(400, errorCode, message);
