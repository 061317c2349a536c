/**
 * Contracts and orders start as drafts, and an order with products alone is activated.
 * Object Reference, "Contract", Status and StatusCode; "Order", Status and StatusCode.
 */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function startContractAsDraft(_: SaveChunk, row: SaveRow): void {
  if (row.old === null && isActivated(row)) row.errors.push(dmlErrors.invalidStatus('contract'));
}

export function activateOrder({ store }: SaveChunk, row: SaveRow): void {
  if (!isActivated(row)) return;
  if (row.old === null) return void row.errors.push(dmlErrors.invalidStatus('order'));
  if (valueOf(row.old, 'StatusCode') === 'Activated' || store.schema.object('OrderItem') === undefined) return;
  const product = store.driver.prepare('SELECT 1 FROM "OrderItem" WHERE "OrderId" = ? AND "IsDeleted" = 0').get(row.id);
  if (product === undefined) row.errors.push(dmlErrors.failedActivation('An order must have at least one product.'));
}

const isActivated = ({ record }: SaveRow): boolean => valueOf(record, 'StatusCode') === 'Activated';
