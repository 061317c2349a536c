/** Prices of products of an opportunity. Object Reference, "OpportunityLineItem", TotalPrice; "Opportunity", Pricebook2Id. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** A new line names an entry of a price book, and says what one costs or what all cost; the other follows. */
export function startPriced(_: SaveChunk, { given, record, old, errors }: SaveRow): void {
  if (old !== null) return;
  if (lacksBoth(record, 'PricebookEntryId', 'Product2Id')) errors.push(WITHOUT_ENTRY);
  else if (hasBoth(given, 'UnitPrice', 'TotalPrice'))
    errors.push(dmlErrors.integrity('only one of unit price or total price may be specified', []));
}

/** Salesforce Help, "OpportunityLineItem Insert Field Integrity Error". */
const WITHOUT_ENTRY = dmlErrors.integrity(
  'field integrity exception: PricebookEntryId, unknown (versions 3.0 and higher must specify pricebook entry id; others must specify product id)',
  ['PricebookEntryId', 'unknown'],
);

function lacksBoth(record: SObjectValue, one: string, other: string): boolean {
  return valueOf(record, one) === null && valueOf(record, other) === null;
}

function hasBoth(record: SObjectValue, one: string, other: string): boolean {
  return valueOf(record, one) !== null && valueOf(record, other) !== null;
}

/** The price book stays as long as there are products from it. */
export function keepPriceBook({ options }: SaveChunk, { record, old, errors }: SaveRow): void {
  if (old === null || options.isRollUp === true || valueOf(old, 'HasOpportunityLineItem') !== true) return;
  const [before, now] = [old, record].map((each) => valueOf(each, 'Pricebook2Id'));
  if (before !== null && before !== now)
    errors.push(dmlErrors.integrity('field integrity exception: Pricebook2Id (has line items)', ['Pricebook2Id']));
}
