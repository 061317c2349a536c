import getHistory from '@salesforce/apex/TierHistoryController.getHistory';
import TierHistory from 'c/tierHistory';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierHistoryController.getHistory', () => ({ default: jest.fn() }), { virtual: true });

const historyMock = getHistory as unknown as jest.Mock;
const entries = [
  {
    id: 'a03',
    tier: null,
    source: 'Override',
    reason: 'Closed down',
    decidedBy: 'Noor',
    since: '2026-11-20',
    isCurrent: true,
  },
  {
    id: 'a02',
    tier: 'Tier 1',
    source: 'Nomination',
    reason: 'By nomination',
    decidedBy: 'Jo',
    since: '2026-11-01',
    until: '2026-11-20',
    plannedEnd: '2026-12-31',
  },
  { id: 'a01', tier: 'Tier 2', source: 'Fit', reason: 'By fit', since: '2026-10-01', until: '2026-11-01' },
];

async function shown(answer: object[] = entries): Promise<Rendered> {
  historyMock.mockResolvedValue(answer);
  const element = await render('c-tier-history', TierHistory, { recordId: '001' });
  await settled();
  return element;
}

describe('c-tier-history', () => {
  beforeEach(() => historyMock.mockReset());

  it('tells each tier, the latest first', async () => {
    const element = await shown();

    expect(findAll(element, '.entry')).toHaveLength(3);
    expect(findAll(element, 'c-tier-badge').map((badge) => badge.tier)).toEqual(['Tier 1', 'Tier 2']);
    expect(textOf(element)).toContain('Closed down');
    expect(textOf(element)).toContain('c.NoTier');
    expect(textOf(element)).toContain('c.HistoryPlannedEnd');
    await expect(element).toBeAccessible();
  });

  it('explains an empty history', async () => {
    expect(textOf(await shown([]))).toContain('c.HistoryEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    historyMock.mockRejectedValueOnce({ body: { message: 'No access.' } });
    const element = await render('c-tier-history', TierHistory, { recordId: '001' });
    await settled();
    historyMock.mockResolvedValue(entries);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, '.entry')).toHaveLength(3);
  });

  it('drops the answer for an account that is no longer shown', async () => {
    let answerOld: (value: object[]) => void = () => undefined;
    historyMock.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
    const element = await render('c-tier-history', TierHistory, { recordId: '001' });
    historyMock.mockResolvedValueOnce([entries[2]]);

    element.recordId = '002';
    await settled();
    answerOld(entries);
    await settled();

    expect(findAll(element, '.entry')).toHaveLength(1);
  });
});
