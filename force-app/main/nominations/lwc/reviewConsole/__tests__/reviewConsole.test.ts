import getReview from '@salesforce/apex/ReviewConsoleController.getReview';
import move from '@salesforce/apex/ReviewConsoleController.move';
import preview from '@salesforce/apex/ReviewConsoleController.preview';
import DecisionModal from 'c/decisionModal';
import ReviewCompareModal from 'c/reviewCompareModal';
import ReviewConsole from 'c/reviewConsole';
import ReviewMoveModal from 'c/reviewMoveModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ReviewConsoleController.getReview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ReviewConsoleController.move', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ReviewConsoleController.preview', () => ({ default: jest.fn() }), { virtual: true });

const row = (id: string, rank: number, status: string): Record<string, unknown> => ({
  nominationId: id,
  name: `NOM-${id}`,
  accountName: `Account ${id}`,
  repName: 'Maya Chen',
  rank,
  status,
  fitPercent: 85.7,
  claimedCount: 2,
  claims: [],
  awaitsMe: status === 'In Review',
  canMove: status !== 'Approved',
});
const review = {
  windowId: 'a05',
  windows: [{ id: 'a05', name: 'FY2027 Q1' }],
  closesOn: '2027-01-31',
  isClosed: false,
  seats: { total: 8, used: 7, left: 1, waiting: 0 },
  canDecide: true,
  rows: [row('1', 1, 'In Review'), row('2', 2, 'In Review'), row('3', 3, 'Approved'), row('4', 4, 'Waitlisted')],
};

async function opened(answer: object = review): Promise<Rendered> {
  (getReview as unknown as jest.Mock).mockResolvedValue(answer);
  (preview as unknown as jest.Mock).mockResolvedValue({ sentence: '1 with a seat', needsReason: true, outcomes: [] });
  return render('c-review-console', ReviewConsole);
}

async function fire(element: Rendered, name: string, detail: object = {}): Promise<void> {
  find(element, 'c-review-table').dispatchEvent(new CustomEvent(name, { detail }));
  await settled();
}

function button(element: Rendered, label: string): Rendered {
  const places = [element, ...findAll(element, 'c-review-actions')];
  return places.flatMap((place) => findAll(place, 'lightning-button')).find((candidate) => candidate.label === label)!;
}

const shownIds = (element: Rendered): unknown[] =>
  (find(element, 'c-review-table').rows as { nominationId: string }[]).map(({ nominationId }) => nominationId);

describe('c-review-console', () => {
  it('lists all nominations and opens the first that awaits the user', async () => {
    const element = await opened();

    expect(shownIds(element)).toEqual(['1', '2', '3', '4']);
    expect(find(element, 'c-review-detail').row).toEqual(review.rows[0]);
    expect(find(element, 'c-seat-meter').seats).toEqual(review.seats);
    expect(textOf(element)).toContain('c.ReviewWindowCloses');
  });

  it('is accessible with all its parts', async () => {
    const element = await opened({ ...review, rows: review.rows.slice(1, 2) });

    await expect(element).toBeAccessible();
  }, 20_000);

  it('says that a window is closed', async () => {
    expect(textOf(await opened({ ...review, isClosed: true }))).toContain('c.ReviewWindowClosed');
  });

  it('decides only what was selected and awaits the user', async () => {
    jest
      .spyOn(DecisionModal, 'open')
      .mockResolvedValue({ decided: 1, sentence: '1 got a seat', outcomes: [], failures: [], remaining: [] });
    const element = await opened();
    expect(button(element, 'c.Approve').disabled).toBe(true);

    await fire(element, 'toggle', { id: '2' });
    await fire(element, 'toggle', { id: '3' });
    button(element, 'c.Approve').click();
    await settled();

    expect(DecisionModal.open).toHaveBeenCalledWith(
      expect.objectContaining({ nominationIds: ['2'], decision: 'Approve' }),
    );
    expect(getReview).toHaveBeenCalledTimes(2);
  });

  it('changes nothing when the decision was cancelled', async () => {
    jest.spyOn(DecisionModal, 'open').mockResolvedValue(undefined);
    const element = await opened();

    await fire(element, 'toggleall');
    button(element, 'c.Reject').click();
    await settled();

    expect(getReview).toHaveBeenCalledTimes(1);
  });

  it('offers no decision and no comparison of fairness to those who may not decide', async () => {
    const element = await opened({ ...review, canDecide: false });

    expect(button(element, 'c.Approve')).toBeUndefined();
    expect(findAll(element, 'c-review-fairness')).toHaveLength(0);
  });

  it('compares two to four', async () => {
    jest.spyOn(ReviewCompareModal, 'open').mockResolvedValue(undefined);
    const element = await opened();
    await fire(element, 'toggle', { id: '1' });
    expect(button(element, 'c.ReviewCompare').disabled).toBe(true);

    await fire(element, 'toggle', { id: '3' });
    button(element, 'c.ReviewCompare').click();

    const [[options]] = (ReviewCompareModal.open as unknown as jest.Mock).mock.calls;
    expect((options.rows as { nominationId: string }[]).map(({ nominationId }) => nominationId)).toEqual(['1', '3']);
  });

  it('narrows and sorts, and keeps nothing selected that is hidden', async () => {
    const element = await opened();
    await fire(element, 'toggle', { id: '1' });

    const filters = { search: '', status: 'Waitlisted', rep: '', team: '', region: '', mine: false };
    find(element, 'c-review-filters').dispatchEvent(new CustomEvent('filter', { detail: filters }));
    await settled();
    expect(shownIds(element)).toEqual(['4']);
    expect(button(element, 'c.Approve').disabled).toBe(true);

    find(element, 'c-review-filters').dispatchEvent(
      new CustomEvent('filter', { detail: { ...filters, status: 'None' } }),
    );
    await settled();
    expect(textOf(element)).toContain('c.ReviewNoMatch');
    button(element, 'c.ReviewClearFilters').click();
    await settled();
    await fire(element, 'sort', { by: 'rank' });
    expect(shownIds(element)).toEqual(['4', '3', '2', '1']);
    expect(textOf(element)).toContain('c.ReviewSortHint');
  });

  describe('reordering', () => {
    beforeEach(() => (move as unknown as jest.Mock).mockResolvedValue(undefined));

    it('moves by one, says so, brings the focus back and can be undone', async () => {
      const element = await opened();
      const control = find(find(element, 'c-review-table'), '[data-id="2"][data-move="up"]');
      const focused = jest.spyOn(control, 'focus');

      await fire(element, 'move', { id: '2', how: 'up' });

      expect(move).toHaveBeenCalledWith({ nominationId: '2', toRank: 1, reason: null });
      expect(find(element, '[role="status"]').textContent).toBe('c.ReviewMoved');
      expect(focused).toHaveBeenCalled();

      button(element, 'c.ReviewUndo').click();
      await settled();
      expect(move).toHaveBeenLastCalledWith({ nominationId: '2', toRank: 2, reason: null });
      expect(button(element, 'c.ReviewUndo')).toBeUndefined();
    });

    it('says at the end that it cannot go further', async () => {
      const element = await opened();

      await fire(element, 'move', { id: '1', how: 'up' });

      expect(move).not.toHaveBeenCalled();
      expect(find(element, '[role="status"]').textContent).toBe('c.ReviewMoveEnds');
    });

    it('asks why before somebody on the waitlist loses a place', async () => {
      jest.spyOn(ReviewMoveModal, 'open').mockResolvedValue({ toRank: 4, reason: 'The board asked' });
      const element = await opened({ ...review, rows: [row('1', 1, 'Waitlisted'), row('2', 2, 'In Review')] });

      await fire(element, 'move', { id: '2', how: 'up' });

      expect(ReviewMoveModal.open).toHaveBeenCalledWith(expect.objectContaining({ toRank: 1 }));
      expect(move).toHaveBeenCalledWith({ nominationId: '2', toRank: 4, reason: 'The board asked' });
    });

    it('asks for the place and leaves all as it is when that is cancelled', async () => {
      jest.spyOn(ReviewMoveModal, 'open').mockResolvedValue(undefined);
      const element = await opened();

      await fire(element, 'move', { id: '2', how: 'to' });

      expect(ReviewMoveModal.open).toHaveBeenCalledWith(expect.objectContaining({ toRank: null }));
      expect(move).not.toHaveBeenCalled();
    });

    it('shows why a move was refused', async () => {
      (move as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Somebody decided before you.' } });
      const element = await opened();

      await fire(element, 'move', { id: '2', how: 'to', toRank: 1 });

      expect(find(element, 'c-error-panel')).not.toBeNull();
    });
  });

  it('explains an empty window', async () => {
    const element = await opened({ ...review, rows: [] });

    expect(textOf(element)).toContain('c.NoNominationsInWindowHelp');
  });

  it('shows what went wrong and offers to try again', async () => {
    (getReview as unknown as jest.Mock).mockRejectedValue({ body: { message: 'No access.' } });
    const element = await render('c-review-console', ReviewConsole);

    expect(find(element, 'c-error-panel').canRetry).toBe(true);
  });
});
