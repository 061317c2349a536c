import LightningConfirm from 'lightning/confirm';
import decide from '@salesforce/apex/ListRefreshController.decide';
import getFilters from '@salesforce/apex/ListRefreshController.getFilters';
import getIds from '@salesforce/apex/ListRefreshController.getIds';
import getPage from '@salesforce/apex/ListRefreshController.getPage';
import ListRefreshAccounts from 'c/listRefreshAccounts';
import ListRefreshDecisionModal from 'c/listRefreshDecisionModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ListRefreshController.decide', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getFilters', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getIds', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListRefreshController.getPage', () => ({ default: jest.fn() }), { virtual: true });

const pageMock = getPage as unknown as jest.Mock;
const decideMock = decide as unknown as jest.Mock;
const session = { id: 'a04', status: 'Open', total: 3, reviewed: 1, canDecide: true, signatures: [] };
const rows = [
  { itemId: '1', accountName: 'Halden', tierAtStart: 'Tier 2' },
  { itemId: '2', accountName: 'Corvane', tierAtStart: 'Tier 3' },
];
const page = {
  rows,
  total: 2,
  hasMore: false,
  proposed: 2,
  counts: [
    { view: 'toReview', label: 'To review', total: 2 },
    { view: 'all', label: 'All accounts', total: 3 },
  ],
};

async function opened(properties: object = {}, answer: object = page): Promise<Rendered> {
  pageMock.mockResolvedValue(answer);
  (getFilters as unknown as jest.Mock).mockResolvedValue({ owners: [], regions: [], flags: [] });
  decideMock.mockResolvedValue({ decided: 1, failures: [] });
  return render('c-list-refresh-accounts', ListRefreshAccounts, { session: { ...session, ...properties } });
}

function table(element: Rendered): Rendered & { rows: { itemId: string; decision?: string }[] } {
  return find(element, 'c-list-refresh-table');
}

function send(element: Rendered, selector: string, name: string, detail: object): void {
  find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
}

function lastQuery(): Record<string, unknown> {
  return pageMock.mock.calls.at(-1)[0].query;
}

describe('c-list-refresh-accounts', () => {
  beforeEach(() => {
    pageMock.mockReset();
    decideMock.mockReset();
    (getIds as unknown as jest.Mock).mockReset();
  });

  it('begins with what is to be reviewed', async () => {
    const element = await opened();

    expect(lastQuery()).toMatchObject({ refreshId: 'a04', view: 'toReview', offset: 0 });
    expect(table(element).rows).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it('begins with what was not carried out, when there is such a thing', async () => {
    await opened({ status: 'Closed', canDecide: false, reviewed: 3, notApplied: 1 });

    expect(lastQuery()).toMatchObject({ view: 'notApplied' });
  });

  it('keeps an account at once; its row stays and shows it', async () => {
    const element = await opened();
    const changed = jest.fn();
    element.addEventListener('changed', changed);

    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Keep' });
    await settled();

    expect(decide).toHaveBeenCalledWith({
      input: { itemIds: ['1'], decision: 'Keep', targetTier: null, reason: null },
    });
    expect(table(element).rows.map(({ decision }) => decision)).toEqual(['Keep', undefined]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(find(element, 'c-list-refresh-toolbar').message).toBe('c.RefreshOneDecided');
  });

  it('asks for tier and reason before it moves', async () => {
    const modal = jest.spyOn(ListRefreshDecisionModal, 'open').mockResolvedValue(undefined);
    const element = await opened();

    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Move' });
    await settled();

    expect(modal).toHaveBeenCalledWith(
      expect.objectContaining({ itemIds: ['1'], decision: 'Move', accountName: 'Halden', currentTier: 'Tier 2' }),
    );
    expect(table(element).rows[0]!.decision).toBeUndefined();
  });

  it('says which accounts of many were refused, and leaves them selected', async () => {
    const element = await opened();
    decideMock.mockResolvedValue({
      decided: 1,
      failures: [{ itemId: '2', accountName: 'Corvane', message: 'It is in Tier 3 already.' }],
    });
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => toast((event as CustomEvent).detail));

    send(element, 'c-list-refresh-table', 'select', { ids: new Set(['1', '2']) });
    await settled();
    send(element, 'c-list-refresh-toolbar', 'bulk', { decision: 'Keep' });
    await settled();

    expect(toast.mock.calls[0]![0].message).toContain('Corvane: It is in Tier 3 already.');
    expect(table(element).selected).toEqual(new Set(['2']));
    expect(table(element).rows.map(({ decision }) => decision)).toEqual(['Keep', undefined]);
  });

  it('keeps all that are proposed in one go', async () => {
    (getIds as unknown as jest.Mock).mockResolvedValue(['1', '2']);
    const element = await opened();

    send(element, 'c-list-refresh-toolbar', 'proposed', {});
    await settled();

    expect(getIds).toHaveBeenCalledWith({ query: expect.objectContaining({ view: 'toReview', flag: 'none' }) });
    expect(decide).toHaveBeenCalledWith({ input: expect.objectContaining({ itemIds: ['1', '2'], decision: 'Keep' }) });
  });

  it('undoes together what was decided together', async () => {
    (getIds as unknown as jest.Mock).mockResolvedValue(['1', '2']);
    const element = await opened();
    send(element, 'c-list-refresh-toolbar', 'proposed', {});
    await settled();
    expect(find(element, 'c-list-refresh-toolbar').undoable).toBe(2);

    send(element, 'c-list-refresh-toolbar', 'undolast', {});
    await settled();

    expect(decide).toHaveBeenLastCalledWith({
      input: expect.objectContaining({ itemIds: ['1', '2'], decision: null }),
    });
    expect(find(element, 'c-list-refresh-toolbar').undoable).toBe(0);
  });

  it('selects all of a view that has more rows than are shown', async () => {
    (getIds as unknown as jest.Mock).mockResolvedValue(['1', '2', '3']);
    const element = await opened({}, { ...page, total: 3, hasMore: true });

    send(element, 'c-list-refresh-table', 'select', { ids: new Set(['1', '2']) });
    await settled();
    send(element, 'c-list-refresh-toolbar', 'selectall', {});
    await settled();

    expect(table(element).selected).toEqual(new Set(['1', '2', '3']));
    expect(find(element, 'c-list-refresh-toolbar').selected).toBe(3);
  });

  it('undoes a decision', async () => {
    const element = await opened();

    send(element, 'c-list-refresh-table', 'undo', { row: rows[0] });
    await settled();

    expect(decide).toHaveBeenCalledWith({ input: { itemIds: ['1'], decision: null, targetTier: null, reason: null } });
    expect(find(element, 'c-list-refresh-toolbar').message).toBe('c.RefreshOneUndone');
  });

  it('says first that a change takes a signature back', async () => {
    const confirm = jest.spyOn(LightningConfirm, 'open').mockResolvedValue(false);
    const element = await opened({
      status: 'Signed by One Side',
      signatures: [{ side: 'Sales', label: 'Sales', signedBy: 'Jo Ortiz', signedAt: '2026-11-22T08:00:00.000Z' }],
    });

    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Keep' });
    await settled();
    expect(decide).not.toHaveBeenCalled();
    confirm.mockResolvedValue(true);
    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Keep' });
    await settled();

    expect(decide).toHaveBeenCalledTimes(1);
  });

  it('reads on from what is still to be reviewed', async () => {
    const element = await opened({}, { ...page, total: 3, hasMore: true });
    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Keep' });
    await settled();

    findAll(element, 'lightning-button')
      .find(({ label }) => label === 'c.RefreshShowMore')!
      .click();
    await settled();

    expect(lastQuery()).toMatchObject({ offset: 1 });
  });

  it('reads the view anew where all that is shown was decided', async () => {
    const element = await opened({}, { ...page, rows: [rows[0]], total: 2, hasMore: true });
    send(element, 'c-list-refresh-table', 'decide', { row: rows[0], decision: 'Keep' });
    await settled();
    pageMock.mockResolvedValue({ ...page, rows: [rows[1]], total: 1 });

    findAll(element, 'lightning-button')
      .find(({ label }) => label === 'c.RefreshShowMore')!
      .click();
    await settled();

    expect(lastQuery()).toMatchObject({ offset: 0 });
    expect(table(element).rows.map(({ itemId }) => itemId)).toEqual(['2']);
  });

  it('filters, changes the view, and shows what a number of the summary stands for', async () => {
    const element = await opened();

    send(element, 'c-list-refresh-filters', 'filter', {
      filters: { search: 'Hal', ownerId: '005', region: '', flag: 'any' },
    });
    await settled();
    expect(lastQuery()).toMatchObject({ search: 'Hal', ownerId: '005', flag: 'any' });
    (element as unknown as { show(view: string): void }).show('drop');
    await settled();

    expect(lastQuery()).toMatchObject({ view: 'drop' });
    expect(find(element, 'c-tier-list-views').view).toBe('drop');
  });

  it('opens the evidence beside the list, and closes it', async () => {
    const element = await opened();

    send(element, 'c-list-refresh-table', 'evidence', { row: { ...rows[0], accountId: '001' } });
    await settled();
    expect(find(element, 'c-list-refresh-evidence').row).toMatchObject({ accountId: '001' });
    send(element, 'c-list-refresh-evidence', 'close', {});
    await settled();

    expect(findAll(element, 'c-list-refresh-evidence')).toHaveLength(0);
  });

  it('tells a leader that others decide on the rest', async () => {
    const element = await opened({ total: 9 });

    expect(textOf(element)).toContain('c.RefreshYoursCount');
  });

  it('says that the review is complete', async () => {
    const element = await opened({}, { ...page, rows: [], total: 0, proposed: 0 });

    expect(textOf(element)).toContain('c.RefreshEmptyReview');
  });

  it('shows what went wrong and reads again', async () => {
    const element = await opened();
    pageMock.mockRejectedValueOnce({ body: { message: 'Not available.' } });

    send(element, 'c-tier-list-views', 'select', { view: 'all' });
    await settled();
    send(element, 'c-error-panel', 'retry', {});
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
    expect(table(element).rows).toHaveLength(2);
  });
});
