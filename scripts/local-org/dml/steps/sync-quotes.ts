/**
 * A quote that is synced with its opportunity has the same lines: what is done to one is done to the other. Object
 * Reference, "Opportunity", SyncedQuoteId; "Quote", IsSyncing; "QuoteLineItem", OpportunityLineItemId; Salesforce Help,
 * "Sync Quotes and Opportunities".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { DmlOperation, DmlOptions } from '../../org/services/saving.ts';
import { insertAlong } from '../insert-along.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const OPPORTUNITY = 'OpportunityLineItem';
const QUOTE = 'QuoteLineItem';
const PARENT: Readonly<Record<string, string>> = { [OPPORTUNITY]: 'OpportunityId', [QUOTE]: 'QuoteId' };
/** What both kinds of line have. */
const KEPT = ['Quantity', 'UnitPrice', 'Discount', 'Description', 'ServiceDate', 'SortOrder'];

/** One parameter that holds a list of ids. */
const GIVEN = 'SELECT value FROM json_each(?)';

/** Of lines that are deleted before they are gone, of all else after it is saved. */
export function syncQuotes(chunk: SaveChunk): void {
  const synced = chunk.store.schema.object('Opportunity')?.fields.get('syncedquoteid');
  if (synced === undefined || chunk.options.isSync === true || chunk.store.schema.object(QUOTE) === undefined) return;
  if (chunk.object.name === 'Opportunity' && chunk.operation === 'update') startAndStop(chunk);
  if (chunk.object.name in PARENT && chunk.operation !== 'undelete') mirrorLines(chunk);
}

/** The quote that an opportunity names from now on lends it its lines; the one before is on its own. */
function startAndStop(chunk: SaveChunk): void {
  for (const row of living(chunk)) {
    const [before, now] = [row.old, row.record].map((each) => (each === null ? null : valueOf(each, 'SyncedQuoteId')));
    if (before === now) continue;
    const mark = chunk.store.driver.prepare('UPDATE "Quote" SET "IsSyncing" = ? WHERE "Id" = ?');
    if (typeof before === 'string') mark.run(0, before);
    if (typeof now !== 'string') continue;
    mark.run(1, now);
    save(chunk, row, 'delete', linesOf(chunk, OPPORTUNITY, 'OpportunityId', [row.id!]));
    for (const line of linesOf(chunk, QUOTE, 'QuoteId', [now])) add(chunk, row, line, OPPORTUNITY, row.id!);
  }
}

function mirrorLines(chunk: SaveChunk): void {
  const other = chunk.object.name === QUOTE ? OPPORTUNITY : QUOTE;
  const partners = partnersOf(chunk);
  if (partners.size === 0) return;
  const counterparts = chunk.operation === 'insert' ? new Map<string, SObjectValue[]>() : counterpartsOf(chunk);
  for (const row of living(chunk)) {
    const partner = partners.get(parentOf(chunk, row));
    if (partner === undefined) continue;
    const lines = counterparts.get(row.id!) ?? [];
    if (chunk.operation === 'insert') add(chunk, row, row.record, other, partner);
    else if (chunk.operation === 'delete') save(chunk, row, 'delete', lines);
    else
      save(
        chunk,
        row,
        'update',
        lines.map((line) => copied(line, row.record)),
      );
  }
}

const parentOf = ({ object }: SaveChunk, { old, record }: SaveRow): string =>
  String(valueOf(old ?? record, PARENT[object.name]!));

/** @returns the opportunity of each synced quote whose lines these are, or the quote of each opportunity that has one */
function partnersOf(chunk: SaveChunk): ReadonlyMap<string, string> {
  const parents = [...new Set(living(chunk).map((row) => parentOf(chunk, row)))];
  const sql =
    chunk.object.name === QUOTE
      ? `SELECT "Id", "OpportunityId" FROM "Quote" WHERE "Id" IN (${GIVEN}) AND "IsSyncing" = 1`
      : `SELECT "Id", "SyncedQuoteId" FROM "Opportunity" WHERE "Id" IN (${GIVEN}) AND "SyncedQuoteId" IS NOT NULL`;
  const found = chunk.store.driver.prepare(sql).all(JSON.stringify(parents));
  return new Map(found.map(([id, partner]) => [String(id), String(partner)]));
}

/** @returns the lines on the other side, by the id of the line here */
function counterpartsOf(chunk: SaveChunk): ReadonlyMap<string, SObjectValue[]> {
  const rows = living(chunk);
  const isQuote = chunk.object.name === QUOTE;
  const keyOf = ({ id, old }: SaveRow): string =>
    isQuote ? String(old === null ? '' : valueOf(old, 'OpportunityLineItemId')) : id!;
  const lines = isQuote
    ? linesOf(chunk, OPPORTUNITY, 'Id', rows.map(keyOf))
    : linesOf(chunk, QUOTE, 'OpportunityLineItemId', rows.map(keyOf));
  const byKey = new Map<string, SObjectValue[]>();
  for (const line of lines) {
    const key = isQuote ? line.id! : String(valueOf(line, 'OpportunityLineItemId'));
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  return new Map(rows.map((row) => [row.id!, byKey.get(keyOf(row)) ?? []]));
}

function linesOf({ store }: SaveChunk, object: string, field: string, ids: readonly string[]): SObjectValue[] {
  const found = store.driver
    .prepare(`SELECT "Id" FROM "${object}" WHERE "${field}" IN (${GIVEN}) AND "IsDeleted" = 0 ORDER BY "Id"`)
    .all(JSON.stringify(ids));
  return store.load(
    store.schema.object(object)!,
    found.map(([id]) => String(id)),
  );
}

/** Makes the line's like on the other side; the quote's line knows the opportunity's. */
function add(chunk: SaveChunk, row: SaveRow, line: SObjectValue, object: string, parent: string): void {
  const made = copied(new SObjectValue(chunk.store.schema.object(object)!), line);
  made.fields.set(PARENT[object]!, parent);
  made.fields.set('PricebookEntryId', valueOf(line, 'PricebookEntryId'));
  if (object === QUOTE) made.fields.set('OpportunityLineItemId', line.id);
  row.errors.push(...insertAlong(chunk, [made], { isSync: true }));
  if (object === QUOTE || made.id === null) return;
  line.fields.set('OpportunityLineItemId', made.id);
  chunk.store.update(line, ['OpportunityLineItemId']);
}

function copied(to: SObjectValue, from: SObjectValue): SObjectValue {
  const copy = new SObjectValue(to.type);
  if (to.id !== null) copy.fields.set('Id', to.id);
  for (const name of KEPT) {
    const value: ApexValue = valueOf(from, name);
    if (to.type.fields.has(name.toLowerCase()) && (to.id !== null || value !== null)) copy.fields.set(name, value);
  }
  return copy;
}

function save({ tx }: SaveChunk, row: SaveRow, operation: DmlOperation, lines: readonly SObjectValue[]): void {
  if (lines.length === 0) return;
  const options: DmlOptions = {
    allOrNone: true,
    access: 'system',
    sharing: 'without',
    isUncounted: true,
    isSync: true,
  };
  const failed = tx.org.dml.save(tx, operation, lines, options).find((result) => !result.isSuccess);
  if (failed !== undefined) row.errors.push(...failed.errors);
}
