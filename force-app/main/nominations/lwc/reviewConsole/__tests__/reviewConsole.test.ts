import getReview from '@salesforce/apex/ReviewConsoleController.getReview';
import move from '@salesforce/apex/ReviewConsoleController.move';
import DecisionModal from 'c/decisionModal';
import ReviewConsole from 'c/reviewConsole';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ReviewConsoleController.getReview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ReviewConsoleController.move', () => ({ default: jest.fn() }), { virtual: true });

const row = (id: string, rank: number, awaitsMe: boolean): object => ({
  nominationId: id,
  accountName: `Account ${id}`,
  repName: 'Maya Chen',
  rank,
  status: awaitsMe ? 'Submitted' : 'Approved',
  fitPercent: 85.7,
  claimedCount: 2,
  claims: [],
  awaitsMe,
});
const review = {
  windowId: 'a05',
  windows: [{ id: 'a05', name: 'FY2027 Q1' }],
  seats: { total: 8, used: 7, left: 1, waiting: 0 },
  canDecide: true,
  rows: [row('1', 1, true), row('2', 2, true), row('3', 3, false)],
};

async function opened(answer: object = review): Promise<Rendered> {
  (getReview as unknown as jest.Mock).mockResolvedValue(answer);
  return render('c-review-console', ReviewConsole);
}

function tick(element: Rendered, id: string): void {
  find(element, `lightning-input[data-id="${id}"]`).dispatchEvent(new CustomEvent('change'));
}

function button(element: Rendered, label: string): Rendered {
  return findAll(element, 'lightning-button').find((candidate) => candidate.label === label)!;
}

describe('c-review-console', () => {
  it('lists all nominations and opens the first that awaits the user', async () => {
    const element = await opened();

    expect(findAll(element, 'tbody tr')).toHaveLength(3);
    expect(find(element, 'c-review-detail').row).toEqual(review.rows[0]);
    expect(find(element, 'c-seat-meter').seats).toEqual(review.seats);
    await expect(element).toBeAccessible();
  });

  it('decides only what was selected, after the effect was shown', async () => {
    jest.spyOn(DecisionModal, 'open').mockResolvedValue({ decided: 1, sentence: '1 got a seat', failures: [] });
    const element = await opened();
    expect(button(element, 'c.Approve').disabled).toBe(true);

    tick(element, '2');
    await settled();
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

    tick(element, '1');
    await settled();
    button(element, 'c.Reject').click();
    await settled();

    expect(getReview).toHaveBeenCalledTimes(1);
  });

  it('offers no decision to those who may not decide', async () => {
    const element = await opened({ ...review, canDecide: false });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('moves a nomination by one rank', async () => {
    (move as unknown as jest.Mock).mockResolvedValue(undefined);
    const element = await opened();

    find(element, 'lightning-button-icon[data-id="2"]').click();
    await settled();

    expect(move).toHaveBeenCalledWith({ nominationId: '2', toRank: 1, reason: null });
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
