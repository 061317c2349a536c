import getFairness from '@salesforce/apex/FairnessController.getFairness';
import getNominations from '@salesforce/apex/FairnessController.getNominations';
import ReviewFairness from 'c/reviewFairness';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/FairnessController.getFairness', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/FairnessController.getNominations', () => ({ default: jest.fn() }), { virtual: true });

const counts = { submitted: 4, approved: 1, waitlisted: 1, rejected: 2, undecided: 0 };
const row = (key: string | null, label: string): object => ({ key, label, rate: 50, isSmall: true, ...counts });
const view = {
  windowNames: ['FY2027 Q1'],
  seesAll: false,
  byRep: [row('005', 'Maya Chen'), row(null, 'All')],
  byTeam: [row('', 'No manager'), row(null, 'All')],
  byRegion: [row('EMEA', 'EMEA'), row(null, 'All')],
};

async function opened(answer: object = view): Promise<Rendered> {
  (getFairness as unknown as jest.Mock).mockResolvedValue(answer);
  (getNominations as unknown as jest.Mock).mockResolvedValue([
    { nominationId: 'a1', accountId: '001', accountName: 'Halden', name: 'NOM-1', status: 'Rejected' },
  ]);
  return render('c-review-fairness', ReviewFairness, { windowId: 'a05' });
}

function choose(element: Rendered, place: number, value: string): void {
  findAll(element, 'lightning-radio-group')[place]!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-review-fairness', () => {
  it('shows rates as picture and table, says what is counted and that decisions are few', async () => {
    const element = await opened();

    expect(findAll(element, 'tbody tr')).toHaveLength(2);
    expect(find(element, '.rate').textContent).toContain('50 %');
    expect(textOf(element)).toContain('c.FairnessFew');
    expect(textOf(element)).toContain('c.FairnessSeesTeam');
    expect(findAll(element, '.bar')[0]!.children).toHaveLength(3);
    await expect(element).toBeAccessible();
  });

  it('opens the nominations behind a number, and gives the focus back', async () => {
    const element = await opened();

    find(element, '[data-id="005-rejected"]').click();
    await settled();

    expect(getNominations).toHaveBeenCalledWith({
      counted: { windowId: 'a05', isYear: false, groupBy: 'rep', key: '005', count: 'rejected' },
    });
    expect(findAll(element, '.opened c-record-link').map(({ label }) => label)).toEqual(['Halden', 'NOM-1']);
    const focused = jest.spyOn(find(element, '[data-id="005-rejected"]'), 'focus');
    find(element, '.opened lightning-button-icon').click();
    await settled();
    expect(focused).toHaveBeenCalled();
  });

  it('opens the sum of all by no key, and a group without a name by an empty one', async () => {
    const element = await opened();
    choose(element, 1, 'team');
    await settled();

    find(element, '[data-id="-submitted"]').click();
    find(element, '[data-id="all-submitted"]').click();
    await settled();

    const keys = (getNominations as unknown as jest.Mock).mock.calls.map(([{ counted }]) => counted.key);
    expect(keys).toEqual(['', null]);
  });

  it('counts the last four windows', async () => {
    const element = await opened();

    choose(element, 0, 'four');
    await settled();

    expect(getFairness).toHaveBeenLastCalledWith({ windowId: 'a05', isYear: true });
  });

  it('says that there is nothing to compare yet', async () => {
    const none = { key: null, label: 'All', submitted: 0, rate: null, isSmall: true };

    expect(textOf(await opened({ ...view, byRep: [none] }))).toContain('c.FairnessEmpty');
  });

  it('shows what went wrong and offers to try again', async () => {
    (getFairness as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Only leaders.' } });
    const element = await render('c-review-fairness', ReviewFairness, { windowId: 'a05' });

    expect(find(element, 'c-error-panel').canRetry).toBe(true);
  });
});
