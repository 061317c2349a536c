/** Default values of a new record: field defaults, picklist defaults, owner, and what the platform itself fills. */
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import { picklistDefault, recordTypeOf } from '../../database/record-types.ts';
import type { Field, RecordTypeInfo } from '../../schema/types.ts';
import { planOf } from '../object-plan.ts';
import { living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Fills fields that the record does not mention; a null that was set on purpose stays. */
export function setDefaults(chunk: SaveChunk): void {
  const rows = living(chunk);
  if (rows.length === 0) return;
  setRecordType(chunk, rows);
  const types = typesOf(chunk, rows);
  for (const field of planOf(chunk.object).defaulted) {
    const missing = rows.filter((row) => !row.record.fields.has(field.name));
    if (missing.length === 0) continue;
    const value = defaultOf(chunk, field);
    for (const row of missing) {
      const type = field.picklist.length > 0 ? types.get(row) : undefined;
      const own = type === undefined ? value : picklistDefault(type, field.name, value as string | null);
      if (own !== null) row.record.fields.set(field.name, own);
    }
  }
  for (const row of rows) {
    if (chunk.object.hasOwner && (row.record.fields.get('OwnerId') ?? null) === null)
      row.record.fields.set('OwnerId', chunk.tx.user.id);
    // Settings that name nobody are the organization's. Apex Developer Guide, "Custom Settings".
    if (chunk.object.kind === 'customSetting' && (row.record.fields.get('SetupOwnerId') ?? null) === null)
      row.record.fields.set('SetupOwnerId', chunk.tx.org.id);
  }
}

/** Who does not say a record type gets the default one of the profile. Salesforce Help, "Assign Record Types in Profiles". */
function setRecordType({ tx, store, object }: SaveChunk, rows: readonly SaveRow[]): void {
  const name = object.recordTypes.length === 0 ? null : tx.org.access.defaultRecordType(tx, object.name);
  const type = store.schema.object('RecordType');
  const missing = rows.filter((row) => !row.record.fields.has('RecordTypeId'));
  if (name === null || type === undefined || missing.length === 0) return;
  const found = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(type)} WHERE "SobjectType" = ? AND "DeveloperName" = ?`)
    .get(object.name, name);
  if (found !== undefined) for (const row of missing) row.record.fields.set('RecordTypeId', String(found[0]));
}

/** @returns the record types of the rows that have one */
function typesOf({ store, object }: SaveChunk, rows: readonly SaveRow[]): ReadonlyMap<SaveRow, RecordTypeInfo> {
  const byId = new Map<string, RecordTypeInfo | null>();
  const types = new Map<SaveRow, RecordTypeInfo>();
  for (const row of object.recordTypes.length === 0 ? [] : rows) {
    const id = row.record.fields.get('RecordTypeId');
    if (typeof id !== 'string') continue;
    const type = byId.has(id) ? byId.get(id) : recordTypeOf(store, object, id);
    byId.set(id, type ?? null);
    if (type != null) types.set(row, type);
  }
  return types;
}

function defaultOf(chunk: SaveChunk, field: Field): ApexValue {
  if (field.summary !== null)
    return field.summary.operation === 'count' || field.summary.operation === 'sum' ? ApexDecimal.of(0) : null;
  if (field.picklist.length > 0) {
    const chosen = field.picklist.filter((value) => value.isDefault).map((value) => value.value);
    if (chosen.length > 0) return field.kind === 'MultiselectPicklist' ? chosen.join(';') : chosen[0]!;
  }
  if (field.defaultValue !== null) return computed(chunk, field, field.defaultValue);
  return field.kind === 'Checkbox' ? false : null;
}

/** Percents are fractions in default values too: 0.25 is 25 %. Salesforce Help, "Useful Default Field Value Formulas". */
function computed(chunk: SaveChunk, field: Field, formula: string): ApexValue {
  if (field.kind === 'Checkbox' && /^(true|false)$/i.test(formula)) return formula.toLowerCase() === 'true';
  const blank = new SObjectValue(chunk.object);
  return chunk.tx.org.formula.evaluate(chunk.object.name, formula, blank, {
    tx: chunk.tx,
    isNew: true,
    old: null,
    field,
  });
}
