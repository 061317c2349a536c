/** What the compiled Apex offers: triggers, classes, what programs outside may call. */
import type { ClassInfo } from '../../apex/runtime/class-info.ts';
import type { ApexType } from '../../apex/types/type.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Transaction } from '../transaction.ts';
import type { TriggerBatch } from './saving.ts';

export interface InvocableParameter {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly isRequired: boolean;
  readonly type: ApexType;
}

export interface InvocableAction {
  /** Of the class. */
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly inputs: readonly InvocableParameter[];
  readonly outputs: readonly InvocableParameter[];
}

/** A class that answers requests to its part of `/services/apexrest`. */
export interface RestResource {
  readonly className: string;
  /** `/orders/*` */
  readonly urlMapping: string;
  /** `GET`, `POST` … */
  readonly methods: readonly string[];
}

type NamedTexts = readonly (readonly [name: string, text: string])[];

export interface RestCall {
  /** One of the resource's methods. */
  readonly verb: string;
  /** What follows `/services/apexrest`, without the query. */
  readonly uri: string;
  readonly headers: NamedTexts;
  readonly parameters: NamedTexts;
  /** Empty when the request names none. */
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
}

export type RestReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: NamedTexts;
      readonly body: string | Uint8Array;
    }
  /** A body of that type is not read; no Apex was run. */
  | { readonly kind: 'unsupported'; readonly contentType: string }
  /** The body does not fit the method's parameters; no Apex was run. */
  | { readonly kind: 'unreadable'; readonly message: string }
  /** Apex set a status that no response can have. */
  | { readonly kind: 'badStatus'; readonly status: number };

export interface ProgramService {
  /** Fires the object's triggers for one chunk of at most 200. */
  fireTriggers(tx: Transaction, batch: TriggerBatch): void;
  /** Those on an event, each a subscriber of its own. */
  eventTriggers(object: string): readonly string[];
  hasTriggers(object: string, operation: TriggerBatch['operation'], timing: TriggerBatch['timing']): boolean;
  /**
   * Calls a static method with JSON-shaped arguments, as an LWC or a REST client does, and
   * @returns its JSON-shaped result. Throws ApexException.
   */
  callAuraEnabled(tx: Transaction, className: string, method: string, args: Readonly<Record<string, unknown>>): unknown;
  /** What a class offers to flows, agents and the Actions API; null when it has no invocable method. */
  invocable(tx: Transaction, className: string): InvocableAction | null;
  /** Calls it with JSON-shaped rows. @returns a row of outputs for each. Throws ApexException. */
  callInvocable(
    tx: Transaction,
    className: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): (Readonly<Record<string, unknown>> | null)[];
  /** As `callInvocable`, with Apex values in its rows. */
  invokeFromApex(
    tx: Transaction,
    className: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): (Readonly<Record<string, unknown>> | null)[];
  /** @param path what follows `/services/apexrest`; @returns the class that is mapped to it, or null */
  restResource(tx: Transaction, path: string): RestResource | null;
  /** Calls the resource's method for a request. Throws ApexException. */
  callRest(tx: Transaction, resource: RestResource, call: RestCall): RestReply;
  executeAnonymous(tx: Transaction, source: string): void;
  /** Instance of a class by name, as Type.newInstance gives it; null when there is none. */
  newInstance(tx: Transaction, className: string): object | null;
  /** What is known of a project class, `Outer.Inner` in any case; null when there is none. */
  classInfo(tx: Transaction, className: string): ClassInfo | null;
  /** An object of a project class as text, to be made again by `thaw` in another process. */
  freeze(tx: Transaction, object: object): string;
  thaw(tx: Transaction, className: string, text: string): object;
  /** Invokes an instance method of a user object by its slot (`execute/1:queueable`). */
  invoke(tx: Transaction, target: object, slot: string, args: readonly ApexValue[]): ApexValue;
}
