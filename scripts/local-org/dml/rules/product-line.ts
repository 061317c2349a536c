/** Prices of products of an opportunity. Object Reference, "OpportunityLineItem", TotalPrice; "Opportunity", Pricebook2Id. */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** A new line says what one costs or what all cost, the other follows. */
export function priceOnce(_: SaveChunk, row: SaveRow): void {
  const given = (name: string): boolean => valueOf(row.given, name) !== null;
  if (row.old === null && given('UnitPrice') && given('TotalPrice'))
    row.errors.push(dmlErrors.integrity('only one of unit price or total price may be specified', []));
}

/** The price book stays as long as there are products from it. */
export function keepPriceBook({ options }: SaveChunk, { record, old, errors }: SaveRow): void {
  if (old === null || options.isRollUp === true || valueOf(old, 'HasOpportunityLineItem') !== true) return;
  const [before, now] = [old, record].map((each) => valueOf(each, 'Pricebook2Id'));
  if (before !== null && before !== now)
    errors.push(dmlErrors.integrity('field integrity exception: Pricebook2Id (has line items)', ['Pricebook2Id']));
}
