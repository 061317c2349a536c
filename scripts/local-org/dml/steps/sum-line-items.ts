/**
 * Products of an opportunity decide its amount and quantity as long as there are any. Object Reference, "Opportunity",
 * Amount and HasOpportunityLineItem.
 */
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

export function sumLineItems(chunk: SaveChunk): void {
  if (chunk.object.name !== 'OpportunityLineItem') return;
  const opportunity = chunk.store.schema.object('Opportunity');
  if (opportunity === undefined) return;
  const ids = living(chunk).map(({ record, old }) => valueOf(old ?? record, 'OpportunityId'));
  const updates = [...new Set(ids)]
    .filter((id) => typeof id === 'string')
    .map((id) => {
      const update = new SObjectValue(opportunity);
      update.fields.set('Id', id);
      const sums = sumsOf(chunk, id);
      update.fields.set('HasOpportunityLineItem', sums !== null);
      if (sums === null) return update;
      update.fields.set('Amount', ApexDecimal.of(sums.amount));
      update.fields.set('TotalOpportunityQuantity', ApexDecimal.of(sums.quantity));
      if (sums.pricebookId !== null) update.fields.set('Pricebook2Id', sums.pricebookId);
      return update;
    });
  if (updates.length === 0) return;
  const options = { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true, isRollUp: true } as const;
  const failed = chunk.tx.org.dml
    .save(chunk.tx, 'update', updates, options)
    .find((result) => !result.isSuccess && result.errors[0]?.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
  if (failed !== undefined) for (const row of living(chunk)) row.errors.push(...failed.errors);
}

/** @returns null when the opportunity has no products */
function sumsOf(
  { store }: SaveChunk,
  id: string,
): { amount: number; quantity: number; pricebookId: string | null } | null {
  const row = store.driver
    .prepare(
      `SELECT count(*), total(l."TotalPrice"), total(l."Quantity"), max(e."Pricebook2Id")
       FROM "OpportunityLineItem" l LEFT JOIN "PricebookEntry" e ON e."Id" = l."PricebookEntryId"
       WHERE l."OpportunityId" = ? AND l."IsDeleted" = 0`,
    )
    .get(id);
  if (row === undefined || Number(row[0]) === 0) return null;
  return {
    amount: Number(row[1]),
    quantity: Number(row[2]),
    pricebookId: typeof row[3] === 'string' ? row[3] : null,
  };
}
