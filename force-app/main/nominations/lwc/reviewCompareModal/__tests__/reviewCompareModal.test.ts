import ReviewCompareModal from 'c/reviewCompareModal';
import { find, findAll, render, textOf } from 'test/render';

const champion = { key: 'Champion', label: 'A champion', sentence: 'She presents us.', evidence: [] };
const rows = [
  {
    nominationId: '1',
    accountId: '001',
    accountName: 'Halden',
    rank: 1,
    fitPercent: 99.6,
    fitTier: 'Tier 1',
    claims: [champion],
  },
  {
    nominationId: '2',
    accountId: '002',
    accountName: 'Acme',
    rank: 2,
    claims: [
      { key: 'Renewal', label: 'A renewal', evidence: [{ recordId: '006', label: 'Renewal 27', detail: 'Open' }] },
    ],
    effect: { outcome: 'Gets a seat', passedOver: ['1. Halden'] },
  },
];

describe('c-review-compare-modal', () => {
  it('shows nominations side by side, with what each claims and its evidence', async () => {
    const modal = await render('c-review-compare-modal', ReviewCompareModal as never, { rows });

    expect(findAll(modal, 'thead c-record-link').map(({ label }) => label)).toEqual(['Halden', 'Acme']);
    expect(textOf(modal)).toContain('100 % · Tier 1');
    expect(textOf(modal)).toContain('Gets a seat, 1. Halden');
    expect(textOf(modal)).toContain('She presents us.');
    expect(findAll(modal, 'tbody c-record-link').map(({ label }) => label)).toEqual(['Renewal 27']);
    expect(findAll(modal, 'c-fit-evidence').map(({ recordId }) => recordId)).toEqual(['001', '002']);
    await expect(modal).toBeAccessible();
  });

  it('closes', async () => {
    const modal = await render('c-review-compare-modal', ReviewCompareModal as never, { rows });
    const closed = jest.fn();
    modal.addEventListener('close', closed);

    find(modal, 'lightning-button').click();

    expect(closed).toHaveBeenCalled();
  });
});
