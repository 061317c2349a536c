/** Records through the UI API. LWC developer guide, "lightning/uiRecordApi". */
import { request } from 'local-org/request';
import { refreshRecords, refreshValue, sharedAdapter } from 'local-org/shared-data';
import {
  change,
  objectName,
  qualified,
  qualifiedList,
  uiApi,
  wireMarker,
  type FieldReference,
  type UiRecord,
} from 'local-org/ui-api';

interface GetRecordConfig extends Readonly<Record<string, unknown>> {
  readonly recordId?: string;
  readonly fields?: FieldReference | readonly FieldReference[];
  readonly optionalFields?: FieldReference | readonly FieldReference[];
  readonly layoutTypes?: string | readonly string[];
  readonly modes?: string | readonly string[];
}

const isUnset = (value: unknown): boolean => value === undefined || value === null || value === '';

export const getRecord = wireMarker(
  sharedAdapter<GetRecordConfig>((config) => {
    const asked = 'fields' in config && config.fields === undefined;
    if (isUnset(config.recordId) || asked) return null;
    const query = new URLSearchParams();
    const fields = qualifiedList(config.fields);
    const optional = qualifiedList(config.optionalFields);
    if (fields.length > 0) query.set('fields', fields.join(','));
    if (optional.length > 0) query.set('optionalFields', optional.join(','));
    if (config.layoutTypes !== undefined) query.set('layoutTypes', [config.layoutTypes].flat().join(','));
    const url = `${uiApi}/records/${config.recordId}?${query}`;
    return { key: url, load: () => request(url), recordIds: [config.recordId ?? ''] };
  }),
);

export const getRecords = wireMarker(
  sharedAdapter<{
    records?: readonly {
      readonly recordIds: readonly string[];
      readonly fields?: readonly FieldReference[];
      readonly optionalFields?: readonly FieldReference[];
    }[];
  }>((config) => {
    if (config.records === undefined) return null;
    const urls = config.records.flatMap((group) => {
      const query = new URLSearchParams({
        fields: qualifiedList(group.fields).join(','),
        optionalFields: qualifiedList(group.optionalFields).join(','),
      });
      return group.recordIds.map((id) => `${uiApi}/records/${id}?${query}`);
    });
    return {
      key: urls.join(' '),
      load: async () => ({
        results: await Promise.all(urls.map(async (url) => ({ statusCode: 200, result: await request(url) }))),
      }),
      recordIds: config.records.flatMap((group) => group.recordIds),
    };
  }),
);

/** Defaults for a new record, and the fields that may be set. */
export const getRecordCreateDefaults = wireMarker(
  sharedAdapter<{ objectApiName?: string }>((config) => {
    const object = objectName(config.objectApiName);
    if (isUnset(object)) return null;
    const url = `${uiApi}/record-defaults/create/${object}`;
    return { key: url, load: () => request(url) };
  }),
);

/** @returns a field's value, through parent records; undefined when it was not asked for */
export function getFieldValue(record: UiRecord | undefined | null, field: FieldReference): unknown {
  return fieldAt(record, field)?.value;
}

/** @returns a field's value as people read it */
export function getFieldDisplayValue(
  record: UiRecord | undefined | null,
  field: FieldReference,
): string | null | undefined {
  return fieldAt(record, field)?.displayValue;
}

function fieldAt(record: UiRecord | undefined | null, field: FieldReference): UiRecord['fields'][string] | undefined {
  const [, ...path] = qualified(field).split('.');
  let current: UiRecord | undefined | null = record;
  for (const [index, name] of path.entries()) {
    const entry: UiRecord['fields'][string] | undefined = current?.fields?.[name];
    if (entry === undefined || index === path.length - 1) return entry;
    current = entry.value as UiRecord | null;
  }
  return undefined;
}

interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** @throws FetchFault whose `body.output` holds the field errors */
export function createRecord(input: RecordInput): Promise<UiRecord> {
  return change<UiRecord>(`${uiApi}/records`, 'POST', { apiName: input.apiName, fields: input.fields }, []);
}

/** Saves the fields given; `fields.Id` names the record. */
export function updateRecord(input: RecordInput): Promise<UiRecord> {
  const { Id, ...fields } = input.fields;
  return change<UiRecord>(`${uiApi}/records/${String(Id)}`, 'PATCH', { fields }, [String(Id)]);
}

export async function deleteRecord(recordId: string): Promise<void> {
  await change<void>(`${uiApi}/records/${recordId}`, 'DELETE', undefined, [recordId]);
}

/** @returns a record input with only the fields the object's user may create with */
export function generateRecordInputForCreate(record: UiRecord): RecordInput {
  return { apiName: record.apiName, fields: plainFields(record) };
}
export function generateRecordInputForUpdate(record: UiRecord): RecordInput {
  return { fields: { ...plainFields(record), Id: record.id } };
}
function plainFields(record: UiRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record.fields)
      .filter(([, field]) => typeof field.value !== 'object' || field.value === null)
      .map(([name, field]) => [name, field.value]),
  );
}

/** Tells the wires that records changed elsewhere, in Apex for one. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
  await refreshRecords(records.map((each) => each.recordId));
}
export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
  void notifyRecordUpdateAvailable(records);
}

/** Asks again for what a wire of this module gave. */
export const refreshWire = refreshValue;
