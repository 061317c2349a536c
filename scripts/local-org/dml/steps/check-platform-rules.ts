/** What the platform itself demands of some standard objects, beyond required fields. */
import { activateOrder, startContractAsDraft } from '../rules/activation.ts';
import { checkEvent, checkTask } from '../rules/activity.ts';
import { needAssetParent } from '../rules/asset.ts';
import { refuseCycle } from '../rules/hierarchy.ts';
import { needLowerPermissions } from '../rules/object-permissions.ts';
import { keepConvertedLead } from '../rules/lead.ts';
import { keepPriceBook, startPriced } from '../rules/product-line.ts';
import { needAddressForm } from '../rules/username.ts';
import { living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const RULES: Readonly<Record<string, (chunk: SaveChunk, row: SaveRow) => void>> = {
  Account: refuseCycle,
  Asset: needAssetParent,
  Contract: startContractAsDraft,
  Event: checkEvent,
  ObjectPermissions: needLowerPermissions,
  Lead: keepConvertedLead,
  Opportunity: keepPriceBook,
  OpportunityLineItem: startPriced,
  Order: activateOrder,
  Task: checkTask,
  User: needAddressForm,
};

/** After the before triggers, with the other checks of the system. */
export function checkPlatformRules(chunk: SaveChunk): void {
  const rule = RULES[chunk.object.name];
  if (rule !== undefined) for (const row of living(chunk)) rule(chunk, row);
}
