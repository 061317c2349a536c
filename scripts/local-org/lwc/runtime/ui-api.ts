/** Addresses and helpers of the UI API that several stand-ins share. User Interface API Developer Guide. */
import { request } from './request.ts';
import { refreshRecords } from './shared-data.ts';

export const uiApi = '/services/data/v66.0/ui-api';

export interface FieldToken {
  readonly fieldApiName: string;
  readonly objectApiName: string;
}
export type FieldReference = FieldToken | string;

export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, UiField>>;
  readonly lastModifiedDate: string | null;
}
export interface UiField {
  readonly value: unknown;
  readonly displayValue: string | null;
}

/** @returns `Account.Name` for a token or a string */
export function qualified(field: FieldReference): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** @returns one or several field references as a list of qualified names */
export function qualifiedList(fields: FieldReference | readonly FieldReference[] | undefined): string[] {
  if (fields === undefined || fields === null) return [];
  return (Array.isArray(fields) ? fields : [fields]).map((each) => qualified(each as FieldReference));
}

/** @returns the API name of an object given as a token or a string; undefined passes through */
export function objectName(object: string | { readonly objectApiName: string } | undefined): string | undefined {
  return typeof object === 'object' && object !== null ? object.objectApiName : object;
}

/** Sends a change and tells every wire that shows the record. */
export async function change<T>(url: string, method: string, body: unknown, ids: readonly string[]): Promise<T> {
  const answer = await request<T>(url, method, body);
  await refreshRecords(ids);
  return answer;
}

/** Makes a wire adapter usable as a marker too: `@wire(getRecord, …)` and `getRecord.adapter`. */
export function wireMarker<A>(adapter: A): { (): never; readonly adapter: A } {
  const marker = (): never => {
    throw new Error('A wire adapter is used with @wire, not called.');
  };
  return Object.assign(marker, { adapter });
}
