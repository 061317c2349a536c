import LightningConfirm from 'lightning/confirm';
import cancel from '@salesforce/apex/ListRefreshController.cancel';
import getFilters from '@salesforce/apex/ListRefreshController.getFilters';
import getPage from '@salesforce/apex/ListRefreshController.getPage';
import getSession from '@salesforce/apex/ListRefreshController.getSession';
import resume from '@salesforce/apex/ListRefreshController.resume';
import start from '@salesforce/apex/ListRefreshController.start';
import ListRefresh from 'c/listRefresh';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ListRefreshController.cancel', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getFilters', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getPage', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getSession', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.resume', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.start', () => ({ default: jest.fn() }), { virtual: true });

const sessionMock = getSession as unknown as jest.Mock;
const inReview = {
  id: 'a04',
  name: 'FY2027 Q1',
  status: 'Open',
  total: 3,
  reviewed: 1,
  expected: 3,
  canManage: true,
  canDecide: true,
  choices: [{ id: 'a04', name: 'FY2027 Q1', status: 'Open' }],
  signatures: [],
};
const none = { id: null, choices: [], canManage: true, startsFor: 'FY2027 Q1', keyAccounts: 3 };

async function opened(session: object): Promise<Rendered> {
  sessionMock.mockResolvedValue(session);
  return render('c-list-refresh', ListRefresh);
}

function button(element: Rendered, label: string): Rendered | undefined {
  return findAll(element, 'lightning-button').find((candidate) => candidate.label === label);
}

describe('c-list-refresh', () => {
  beforeEach(() => {
    sessionMock.mockReset();
    (getFilters as unknown as jest.Mock).mockResolvedValue({ owners: [], regions: [], flags: [] });
    (getPage as unknown as jest.Mock).mockResolvedValue({ rows: [], total: 0, counts: [] });
  });

  it('shows a stencil until the refresh has come', async () => {
    sessionMock.mockReturnValue(new Promise(() => undefined));
    const element = await render('c-list-refresh', ListRefresh);

    expect(textOf(element)).toContain('c.Loading');
    await expect(element).toBeAccessible();
  });

  it('offers to start the first refresh, and shows what was started', async () => {
    const element = await opened(none);
    (start as unknown as jest.Mock).mockResolvedValue('a04');
    sessionMock.mockResolvedValue(inReview);

    find(element, 'c-list-refresh-start').dispatchEvent(new CustomEvent('start'));
    await settled();

    expect(getSession).toHaveBeenLastCalledWith({ refreshId: 'a04' });
    expect(findAll(element, 'c-list-refresh-summary')).toHaveLength(1);
  });

  it('shows summary and accounts while the list is in review', async () => {
    const element = await opened(inReview);

    expect(find(element, 'c-list-refresh-summary').session).toEqual(inReview);
    expect(find(element, 'c-list-refresh-accounts').session).toEqual(inReview);
    expect(findAll(element, 'c-list-refresh-progress')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('keeps asking while accounts are taken in, and stops asking then', async () => {
    jest.useFakeTimers();
    try {
      const element = await opened({ ...inReview, status: 'Building', isWorking: true, total: 1 });
      expect(find(element, 'c-list-refresh-progress').done).toBe(1);
      sessionMock.mockResolvedValue(inReview);

      await jest.advanceTimersByTimeAsync(2000);
      await jest.advanceTimersByTimeAsync(5000);

      expect(getSession).toHaveBeenCalledTimes(2);
      expect(findAll(element, 'c-list-refresh-progress')).toHaveLength(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('goes on with work that stopped half way', async () => {
    const element = await opened({ ...inReview, status: 'Applying', isWorking: false, changes: 4, carriedOut: 2 });
    expect(find(element, 'c-list-refresh-progress').isStopped).toBe(true);

    find(element, 'c-list-refresh-progress').dispatchEvent(new CustomEvent('resume'));
    await settled();

    expect(resume).toHaveBeenCalledWith({ refreshId: 'a04' });
  });

  it('cancels only after the consequence was confirmed', async () => {
    const confirm = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
    const element = await opened(inReview);

    button(element, 'c.RefreshCancel')!.click();
    await settled();
    expect(cancel).not.toHaveBeenCalled();
    confirm.mockResolvedValue(true);
    button(element, 'c.RefreshCancel')!.click();
    await settled();

    expect(cancel).toHaveBeenCalledWith({ refreshId: 'a04' });
  });

  it('offers no cancelling to a leader', async () => {
    const element = await opened({ ...inReview, canManage: false });

    expect(button(element, 'c.RefreshCancel')).toBeUndefined();
  });

  it('offers the next refresh beside one that is over, and the choice between them', async () => {
    const element = await opened({
      ...inReview,
      status: 'Closed',
      startsFor: 'FY2027 Q2',
      choices: [...inReview.choices, { id: 'a03', name: 'FY2026 Q4', status: 'Cancelled' }],
    });

    expect(button(element, 'c.RefreshStart')).toBeDefined();
    find(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'a03' } }));
    await settled();

    expect(getSession).toHaveBeenLastCalledWith({ refreshId: 'a03' });
  });

  it('says that a refresh was cancelled', async () => {
    const element = await opened({ ...inReview, status: 'Cancelled', canDecide: false });

    expect(textOf(element)).toContain('c.RefreshCancelledText');
  });

  it('shows who has no part in it why, and what went wrong', async () => {
    sessionMock.mockRejectedValue({ body: { message: 'Only sales leaders and ABM managers take part.' } });
    const element = await render('c-list-refresh', ListRefresh);

    expect(find(element, 'c-error-panel').error).toEqual({
      body: { message: 'Only sales leaders and ABM managers take part.' },
    });
    expect(findAll(element, 'c-list-refresh-accounts')).toHaveLength(0);
  });
});
