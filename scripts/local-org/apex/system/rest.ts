/** `System.RestContext` and its request and response. Apex Reference, "RestContext Class". */
import type { Transaction } from '../../org/transaction.ts';
import { stringType } from '../values/apex-type-names.ts';
import { ApexMap } from '../values/map.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const CONTEXT = Symbol('rest context');

interface Exchange {
  request: unknown;
  response: unknown;
}

function exchangeOf(tx: Transaction): Exchange {
  const known = tx.store.get(CONTEXT) as Exchange | undefined;
  if (known) return known;
  const exchange: Exchange = { request: null, response: null };
  tx.store.set(CONTEXT, exchange);
  return exchange;
}

const emptyMap = () => new ApexMap<string, string>(stringType, stringType);
const newRequest = (): Readonly<Record<string, unknown>> => ({ headers: emptyMap(), params: emptyMap() });
const newResponse = (): Readonly<Record<string, unknown>> => ({ headers: emptyMap() });

type Pairs = readonly (readonly [name: string, value: string])[];

export interface RestRequestValues {
  readonly httpMethod: string;
  readonly requestURI: string;
  readonly resourcePath: string;
  readonly remoteAddress: string;
  readonly requestBody: unknown;
  readonly headers: Pairs;
  readonly params: Pairs;
}

/** Sets what Apex REST code of this transaction sees. */
export function beginRest(tx: Transaction, request: RestRequestValues): void {
  Object.assign(exchangeOf(tx), {
    request: new PlatformRecord('System.RestRequest', {
      ...request,
      headers: new ApexMap(stringType, stringType, request.headers),
      params: new ApexMap(stringType, stringType, request.params),
    }),
    response: new PlatformRecord('System.RestResponse', newResponse()),
  });
}

/** @returns the response as Apex code has filled it in, be it the one it was given or its own */
export const restResponse = (tx: Transaction): PlatformRecord =>
  (exchangeOf(tx).response as PlatformRecord | null) ?? new PlatformRecord('System.RestResponse', newResponse());

const put = (map: string) => (tx: Transaction, self: PlatformRecord, name: string, value: string) =>
  void (self.get(tx, map) as ApexMap<string, string>).set(name, value);

export const restClasses: readonly PlatformClass[] = [
  {
    name: 'System.RestContext',
    staticProperties: {
      request: { get: (tx) => exchangeOf(tx).request, set: (tx, value) => void (exchangeOf(tx).request = value) },
      response: { get: (tx) => exchangeOf(tx).response, set: (tx, value) => void (exchangeOf(tx).response = value) },
    },
  },
  recordClass(
    'System.RestRequest',
    { methods: { 'addHeader(String, String)': put('headers'), 'addParameter(String, String)': put('params') } },
    newRequest,
  ),
  recordClass('System.RestResponse', { methods: { 'addHeader(String, String)': put('headers') } }, newResponse),
];
