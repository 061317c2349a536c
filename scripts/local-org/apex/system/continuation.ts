/**
 * `Continuation`: callouts that a page waits for. In a test their answers are set, and the method that goes on is called
 * by name. Apex Developer Guide, "Testing Asynchronous Callouts".
 */
import type { Transaction } from '../../org/transaction.ts';
import { platformType, stringType } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { ApexMap } from '../values/map.ts';
import type { ApexObject } from '../values/object.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const NAME = 'System.Continuation';
const RESPONSES = Symbol('answers to continuations');
/** Callouts of one continuation. */
const MOST = 3;

function responsesOf(tx: Transaction): Map<string, unknown> {
  const known = tx.store.get(RESPONSES) as Map<string, unknown> | undefined;
  if (known !== undefined) return known;
  const made = new Map<string, unknown>();
  tx.store.set(RESPONSES, made);
  return made;
}

const requestsOf = (tx: Transaction, self: PlatformRecord): ApexMap<string, unknown> =>
  self.get(tx, 'requests') as ApexMap<string, unknown>;

function addRequest(tx: Transaction, self: PlatformRecord, request: unknown): string {
  const requests = requestsOf(tx, self);
  if (requests.size >= MOST)
    throw apexError('System.LimitException', 'Too many callouts for a continuation: the limit is 3');
  const label = `Continuation-${requests.size + 1}`;
  requests.set(label, request);
  return label;
}

/** `Test.setContinuationResponse` */
export function setContinuationResponse(tx: Transaction, label: string, response: unknown): void {
  responsesOf(tx).set(label, response);
}

/** `Test.invokeContinuationMethod` @returns what the controller's method returns */
export function invokeContinuationMethod(tx: Transaction, controller: object, continuation: PlatformRecord): unknown {
  const method = String(continuation.get(tx, 'ContinuationMethod') ?? '').toLowerCase();
  const labels = [...requestsOf(tx, continuation).entries()].map(([label]) => label);
  const target = controller as ApexObject;
  const slot = [`${method}/0`, `${method}()`].find((name) => typeof target[name] === 'function');
  if (slot !== undefined) return (target[slot] as () => unknown)();
  const statics = (target.constructor as unknown as Readonly<Record<string, unknown>>)[
    `${method}(list<string>,object)`
  ];
  if (typeof statics === 'function')
    return (statics as (...args: unknown[]) => unknown)(labels, continuation.get(tx, 'state'));
  throw apexError('System.IllegalArgumentException', `The controller has no method ${method}`);
}

export const continuationClass: PlatformClass = recordClass(NAME, {
  constructors: {
    '(Integer)': (_tx, _types, seconds: number) =>
      new PlatformRecord(NAME, {
        Timeout: seconds,
        requests: new ApexMap(stringType, platformType('System.HttpRequest')),
      }),
  },
  methods: {
    'addHttpRequest(System.HttpRequest)': addRequest,
    'getRequests()': (tx, self: PlatformRecord) => requestsOf(tx, self),
  },
  statics: { 'getResponse(String)': (tx, label: string) => responsesOf(tx).get(label) ?? null },
});
