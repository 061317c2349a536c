import ListRefreshSummary from 'c/listRefreshSummary';
import { findAll, render, textOf, type Rendered } from 'test/render';

const session = {
  id: 'a04',
  name: 'FY2027 Q1',
  status: 'Open',
  startedBy: 'Noor Haddad',
  startedAt: '2026-11-22T08:00:00.000Z',
  holdsUntil: '2027-07-31',
  total: 4,
  reviewed: 3,
  effect: {
    lines: [{ text: '2 move to Tier 2', view: 'move' }],
    seats: '0 seats freed, 2 needed, 0 left afterwards',
    seatObstacle: '2 moves to Tier 1 need a seat, and 1 can be given.',
  },
  signatures: [],
};

function buttonOf(element: Rendered, text: string): Rendered | undefined {
  return findAll(element, 'button').find((button) => button.textContent === text);
}

describe('c-list-refresh-summary', () => {
  it('shows the effect before anybody signs, and opens what a number stands for', async () => {
    const element = await render('c-list-refresh-summary', ListRefreshSummary, { session });
    const opened = jest.fn();
    element.addEventListener('view', (event) => opened((event as CustomEvent).detail.view));

    buttonOf(element, '2 move to Tier 2')!.click();
    buttonOf(element, 'c.RefreshReviewedCount')!.click();

    expect(opened.mock.calls).toEqual([['move'], ['toReview']]);
    expect(textOf(element)).toContain('2 moves to Tier 1 need a seat, and 1 can be given.');
    expect(textOf(element)).toContain('c.RefreshHoldsUntil');
    await expect(element).toBeAccessible();
  });

  it('says that nothing is decided yet', async () => {
    const element = await render('c-list-refresh-summary', ListRefreshSummary, {
      session: { ...session, effect: { lines: [], seats: null, seatObstacle: null } },
    });

    expect(textOf(element)).toContain('c.RefreshNothingDecided');
  });

  it('shows the result once it is carried out, without what did not happen', async () => {
    const element = await render('c-list-refresh-summary', ListRefreshSummary, {
      session: { ...session, status: 'Closed', effect: null, kept: 3, moved: 1, dropped: 0, notApplied: 0 },
    });

    expect(buttonOf(element, 'c.RefreshResultMoved')).toBeDefined();
    expect(buttonOf(element, 'c.RefreshResultDropped')).toBeUndefined();
    expect(textOf(element)).toContain('c.RefreshHeldUntil');
  });
});
