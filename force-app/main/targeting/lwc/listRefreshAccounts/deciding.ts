import LightningConfirm from 'lightning/confirm';
import decide from '@salesforce/apex/ListRefreshController.decide';
import ListRefreshDecisionModal, { type Decided } from 'c/listRefreshDecisionModal';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshResult, ListRefreshRow, ListRefreshSession } from 'apex/types';
import { labels } from './labels';

export type Decision = 'Keep' | 'Move' | 'Drop';

/** Whoever changes a decision after a signature is told first that it takes the signature back. */
export async function mayChange({ signatures }: ListRefreshSession): Promise<boolean> {
  const signed = (signatures ?? []).find(({ signedAt }) => Boolean(signedAt));
  if (signed === undefined) {
    return true;
  }
  return LightningConfirm.open({
    label: labels.changeAnyway,
    message: filled(labels.takesSignatureBack, signed.signedBy, signed.label),
    theme: 'warning',
  });
}

/**
 * Keeping needs no question; moving and dropping ask for what they owe.
 * @param account the account, when it is one
 * @param revised the account whose own decision is looked at again
 * @returns what was decided, or undefined where it was left
 */
export async function decideOn(
  itemIds: string[],
  decision: Decision,
  account?: ListRefreshRow,
  revised?: ListRefreshRow,
): Promise<Decided | undefined> {
  if (decision === 'Keep') {
    const result = await decide({ input: { itemIds, decision, targetTier: null, reason: null } });
    return { targetTier: null, reason: '', result };
  }
  return (await ListRefreshDecisionModal.open({
    size: 'small',
    label: decision === 'Move' ? labels.move : labels.drop,
    itemIds,
    decision,
    accountName: account?.accountName ?? null,
    currentTier: account?.tierAtStart ?? null,
    before:
      revised?.decision === decision ? { tier: revised.targetTier ?? null, reason: revised.reason ?? null } : undefined,
  })) as Decided | undefined;
}

/** Takes the decisions back: the accounts are to be reviewed again. */
export function undo(itemIds: string[]): Promise<ListRefreshResult | null> {
  return decide({ input: { itemIds, decision: null, targetTier: null, reason: null } });
}
