import TierMoveEffect from 'c/tierMoveEffect';
import { find, findAll, render, settled, textOf } from 'test/render';

const lines = [
  { kind: 'moves', text: '2 accounts move to Tier 2', accounts: [{ id: '001', name: 'Halden', reason: null }] },
  { kind: 'refused', text: '1 is left out', accounts: [{ id: '002', name: 'Corvid', reason: 'No seat' }] },
];

describe('c-tier-move-effect', () => {
  it('opens the accounts behind a number, and closes them', async () => {
    const element = await render('c-tier-move-effect', TierMoveEffect, { lines });
    expect(findAll(element, 'c-record-link')).toHaveLength(0);

    findAll(element, 'button')[1]!.click();
    await settled();
    expect(find(element, 'c-record-link').recordId).toBe('002');
    expect(textOf(element)).toContain('No seat');
    expect(findAll(element, 'button')[1]!.getAttribute('aria-expanded')).toBe('true');
    await expect(element).toBeAccessible();

    findAll(element, 'button')[1]!.click();
    await settled();
    expect(findAll(element, 'c-record-link')).toHaveLength(0);
  });
});
