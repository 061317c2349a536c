/**
 * What a price book entry decides for opportunity products, the lines of quotes, orders, work orders and service
 * contracts, and the product for the entry. Object Reference, "PricebookEntry", "OpportunityLineItem", "QuoteLineItem",
 * "OrderItem", "WorkOrderLineItem", "ContractLineItem".
 */
import { ApexDecimal } from '../../apex/values/decimal.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import { isChanged, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

type Setter = (field: string, value: ApexValue) => void;

/** An entry is named as its product; one that uses the standard price has it. */
export function derivePriceBookEntry(chunk: SaveChunk, row: SaveRow): void {
  const set = setterOf(chunk, row);
  const product = loaded(chunk, 'Product2', valueOf(row.record, 'Product2Id'));
  if (product !== null) {
    set('Name', valueOf(product, 'Name'));
    set('ProductCode', valueOf(product, 'ProductCode'));
  }
  if (row.old !== null || valueOf(row.record, 'Pricebook2Id') === null) return;
  const book = loaded(chunk, 'Pricebook2', valueOf(row.record, 'Pricebook2Id'));
  if (product !== null && isPricedAlready(chunk, row)) row.errors.push(PRICED_ALREADY);
  if (product === null || book === null || valueOf(book, 'IsStandard') === true) return;
  const standard = standardPrice(chunk, product) ?? standardPriceBeside(chunk, row, product);
  if (standard === undefined)
    row.errors.push({
      statusCode: 'STANDARD_PRICE_NOT_DEFINED',
      message: 'Before creating a custom price, create a standard price.',
      fields: [],
    });
  else if (valueOf(row.record, 'UseStandardPrice') === true) set('UnitPrice', ApexDecimal.of(standard));
}

const PRICED_ALREADY = {
  statusCode: 'DUPLICATE_VALUE',
  message: 'This price definition already exists in this price book',
  fields: [],
};

/** A price book has one price of a product in each currency. */
function isPricedAlready({ store, object, rows }: SaveChunk, { record, index }: SaveRow): boolean {
  const keys = ['Product2Id', 'Pricebook2Id', 'CurrencyIsoCode'].filter((name) =>
    object.fields.has(name.toLowerCase()),
  );
  if (
    rows.some(
      (row) =>
        row.index < index &&
        row.errors.length === 0 &&
        keys.every((key) => valueOf(row.record, key) === valueOf(record, key)),
    )
  )
    return true;
  const same = keys.map((key) => `"${key}" IS ?`).join(' AND ');
  return (
    store.driver
      .prepare(`SELECT 1 FROM ${store.table(object)} WHERE ${same} AND "IsDeleted" = 0 LIMIT 1`)
      .get(...keys.map((key) => String(valueOf(record, key) ?? ''))) !== undefined
  );
}

/** A standard price in the same list is there in time. */
function standardPriceBeside(chunk: SaveChunk, { index }: SaveRow, product: SObjectValue): number | undefined {
  const standard = chunk.rows.find(
    (other) =>
      other.index < index &&
      valueOf(other.record, 'Product2Id') === product.id &&
      loaded(chunk, 'Pricebook2', valueOf(other.record, 'Pricebook2Id'))?.fields.get('IsStandard') === true,
  );
  return standard === undefined ? undefined : (decimal(standard.record, 'UnitPrice') ?? 0);
}

/** A line has the product, name and list price of its entry; of price, quantity and total, two decide the third. */
export function derivePriceLine(chunk: SaveChunk, row: SaveRow): void {
  const set = setterOf(chunk, row);
  const entry = loaded(chunk, 'PricebookEntry', valueOf(row.record, 'PricebookEntryId'));
  if (entry !== null) {
    set('Product2Id', valueOf(entry, 'Product2Id'));
    set('ListPrice', valueOf(entry, 'UnitPrice'));
    set('ProductCode', valueOf(entry, 'ProductCode'));
    if (row.old === null) checkPriceBook(chunk, row, entry);
  }
  const product = loaded(chunk, 'Product2', valueOf(row.record, 'Product2Id'));
  if (chunk.object.name === 'OpportunityLineItem' && product !== null) setName(chunk, row, set, product);
  deriveTotal(chunk, row, set);
}

/** An opportunity that has a price book takes entries of that one only. */
function checkPriceBook(chunk: SaveChunk, row: SaveRow, entry: SObjectValue): void {
  if (chunk.object.name !== 'OpportunityLineItem') return;
  const opportunity = loaded(chunk, 'Opportunity', valueOf(row.record, 'OpportunityId'));
  const book = opportunity === null ? null : valueOf(opportunity, 'Pricebook2Id');
  if (book === null || book === valueOf(entry, 'Pricebook2Id')) return;
  row.errors.push({
    statusCode: 'FIELD_INTEGRITY_EXCEPTION',
    message:
      'field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the opportunity)',
    fields: ['PricebookEntryId'],
  });
}

function deriveTotal(chunk: SaveChunk, row: SaveRow, set: Setter): void {
  const [quantity, price, total] = ['Quantity', 'UnitPrice', 'TotalPrice'].map((name) => decimal(row.record, name));
  if (quantity === null || quantity === undefined) return;
  const totalField = chunk.object.fields.get('totalprice');
  const isTotalGiven = totalField?.isCreateable === true && total !== null && isChanged(row, totalField);
  const priceField = chunk.object.fields.get('unitprice');
  const isPriceGiven = priceField !== undefined && price !== null && (row.old === null || isChanged(row, priceField));
  const kept = (100 - (decimal(row.record, 'Discount') ?? 0)) / 100;
  if (isTotalGiven && !isPriceGiven && quantity !== 0 && kept !== 0) {
    set('UnitPrice', ApexDecimal.of((total ?? 0) / quantity / kept));
  } else if (price !== null && price !== undefined) {
    set('TotalPrice', ApexDecimal.of(round(quantity * price * kept)));
  }
  const now = decimal(row.record, 'UnitPrice');
  if (now !== null) set('Subtotal', ApexDecimal.of(round(quantity * now)));
}

/** `Big Deal Laptop`: the opportunity's name and the product's. */
function setName(chunk: SaveChunk, row: SaveRow, set: Setter, product: SObjectValue): void {
  const opportunity = loaded(chunk, 'Opportunity', valueOf(row.record, 'OpportunityId'));
  const names = [opportunity, product].map((record) => (record === null ? null : valueOf(record, 'Name')));
  set('Name', names.filter((name) => name !== null).join(' '));
}

function round(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}

function decimal(record: SObjectValue, name: string): number | null {
  const value = valueOf(record, name);
  return value === null ? null : Number(String(value));
}

function setterOf(chunk: SaveChunk, row: SaveRow): Setter {
  return (field, value) => void (chunk.object.fields.has(field.toLowerCase()) && row.record.fields.set(field, value));
}

const kept = new WeakMap<SaveChunk, Map<string, SObjectValue | null>>();

/** Each related record is read once for the chunk. */
function loaded(chunk: SaveChunk, object: string, id: ApexValue): SObjectValue | null {
  const type = chunk.store.schema.object(object);
  if (type === undefined || typeof id !== 'string') return null;
  const records = kept.get(chunk) ?? new Map<string, SObjectValue | null>();
  kept.set(chunk, records);
  if (!records.has(id)) records.set(id, chunk.store.load(type, [id])[0] ?? null);
  return records.get(id) ?? null;
}

/** @returns the price of the product in the standard price book; undefined when it has none */
function standardPrice({ store }: SaveChunk, product: SObjectValue): number | undefined {
  const [entry, book] = ['PricebookEntry', 'Pricebook2'].map((name) => store.schema.object(name));
  if (entry === undefined || book === undefined) return undefined;
  const row = store.driver
    .prepare(
      `SELECT e."UnitPrice" FROM ${store.table(entry)} e JOIN ${store.table(book)} b ON b."Id" = e."Pricebook2Id" WHERE b."IsStandard" = 1 AND e."Product2Id" = ? AND e."IsDeleted" = 0`,
    )
    .get(product.id ?? '');
  return row === undefined ? undefined : Number(row[0]);
}
