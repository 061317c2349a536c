import getFilters from '@salesforce/apex/TierListController.getFilters';
import getPage from '@salesforce/apex/TierListController.getPage';
import mayMove from '@salesforce/apex/TierMoveController.mayMove';
import TierList from 'c/tierList';
import TierMoveModal from 'c/tierMoveModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierListController.getFilters', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TierListController.getPage', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TierMoveController.mayMove', () => ({ default: jest.fn() }), { virtual: true });

const pageMock = getPage as unknown as jest.Mock;
const openMove = TierMoveModal.open as unknown as jest.Mock;
const rows = [{ accountId: '001', accountName: 'Halden Freight', tier: 'Tier 1', met: 6, total: 7 }];
const page = {
  rows,
  total: 120,
  hasMore: false,
  today: '2026-11-22',
  asOf: null as string | null,
  readable: ['accountName', 'ownerName', 'tier', 'program', 'met', 'since', 'endsOn'],
  counts: [
    { view: 'all', label: 'All', total: 120 },
    { view: 'tier1', label: 'Tier 1', total: 8 },
  ],
};

async function opened(answer: object = page, isManager = true): Promise<Rendered> {
  (getFilters as unknown as jest.Mock).mockResolvedValue({ industries: ['Banking'], regions: ['EMEA'], owners: [] });
  (mayMove as unknown as jest.Mock).mockResolvedValue(isManager);
  pageMock.mockResolvedValue(answer);
  const element = await render('c-tier-list', TierList);
  await settled();
  return element;
}

function lastQuery(): Record<string, unknown> {
  return pageMock.mock.calls.at(-1)[0].query;
}

function fire(element: Rendered, selector: string, name: string, detail?: object): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
  return settled();
}

function columnNames(element: Rendered): unknown[] {
  const { columns } = find<Rendered & { columns: { field: string }[] }>(element, 'c-tier-table');
  return columns.map(({ field }) => field);
}

describe('c-tier-list', () => {
  beforeEach(() => {
    pageMock.mockReset();
    openMove.mockReset();
    window.sessionStorage.clear();
  });

  it('shows the first rows and how many there are', async () => {
    const element = await opened();

    expect(find<Rendered & { rows: unknown[] }>(element, 'c-tier-table').rows).toHaveLength(1);
    expect(find(element, 'c-tier-list-views').counts).toEqual(page.counts);
    await expect(element).toBeAccessible();
  });

  it('asks Apex to sort, filter and change the view anew from the first row', async () => {
    const element = await opened();

    await fire(element, 'c-tier-table', 'sort', { fieldName: 'industry', sortDirection: 'desc' });
    await fire(element, 'c-tier-list-filters', 'change', { region: 'EMEA' });
    await fire(element, 'c-tier-list-views', 'select', { view: 'tier1' });

    expect(lastQuery()).toMatchObject({
      view: 'tier1',
      sortField: 'industry',
      sortDirection: 'desc',
      region: 'EMEA',
      offset: 0,
    });
  });

  it('shows the same after a refresh of the page', async () => {
    const before = await opened();
    await fire(before, 'c-tier-list-filters', 'change', { search: 'Halden', asOf: '2026-11-01' });
    before.remove();

    await opened();

    expect(lastQuery()).toMatchObject({ search: 'Halden', asOf: '2026-11-01' });
  });

  it('starts over when what was kept is no list', async () => {
    window.sessionStorage.setItem('keyline.tierList', '{"view":7,');

    await opened();

    expect(lastQuery()).toMatchObject({ view: 'all', ownerId: null, asOf: null });
  });

  it('loads the next rows when the end comes near', async () => {
    const element = await opened();
    pageMock.mockResolvedValueOnce({ ...page, hasMore: true });
    await fire(element, 'c-tier-list-views', 'select', { view: 'tier2' });

    expect(lastQuery()).toMatchObject({ offset: 1, view: 'tier2' });
    expect(find<Rendered & { rows: unknown[] }>(element, 'c-tier-table').rows).toHaveLength(2);
  });

  it('drops an answer that a newer question overtook', async () => {
    const element = await opened();
    let answerOld: (value: object) => void = () => undefined;
    pageMock.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
    pageMock.mockResolvedValueOnce({ ...page, rows: [{ ...rows[0], accountId: 'new' }] });

    void fire(element, 'c-tier-list-views', 'select', { view: 'tier1' });
    await fire(element, 'c-tier-list-views', 'select', { view: 'all' });
    answerOld({ ...page, rows: [{ ...rows[0], accountId: 'old' }] });
    await settled();

    const table = find<Rendered & { rows: { accountId: string }[] }>(element, 'c-tier-table');
    expect(table.rows.map((row) => row.accountId)).toEqual(['new']);
  });

  it('opens evidence and history of a row, and closes them', async () => {
    const element = await opened();

    await fire(element, 'c-tier-table', 'act', { name: 'evidence', row: rows[0] });
    expect(find(element, 'c-tier-list-panel').subject).toBe('evidence');
    await fire(element, 'c-tier-table', 'act', { name: 'history', row: rows[0] });
    expect(find(element, 'c-tier-list-panel').subject).toBe('history');

    await fire(element, 'c-tier-list-panel', 'close');
    expect(findAll(element, 'c-tier-list-panel')).toHaveLength(0);
  });

  it('moves the selected accounts and shows what happened', async () => {
    openMove.mockResolvedValue({ message: '1 account moved to Tier 2.', assignmentIds: ['a01'], refused: [] });
    const element = await opened();

    await fire(element, 'c-tier-table', 'select', { ids: ['001'] });
    find(element, '.move lightning-button').click();
    await settled();

    expect(openMove.mock.calls[0][0]).toMatchObject({
      accounts: [{ id: '001', name: 'Halden Freight' }],
      today: '2026-11-22',
    });
    expect(find(element, 'c-tier-move-notice').result).toMatchObject({ message: '1 account moved to Tier 2.' });
    expect(lastQuery()).toMatchObject({ offset: 0 });
  });

  it('leaves everything as it is when the move is cancelled', async () => {
    openMove.mockResolvedValue(undefined);
    const element = await opened();

    await fire(element, 'c-tier-table', 'act', { name: 'move', row: rows[0] });

    expect(findAll(element, 'c-tier-move-notice')).toHaveLength(0);
  });

  it('offers no move to whoever may not', async () => {
    const element = await opened(page, false);

    expect(findAll(element, '.move')).toHaveLength(0);
    expect(find(element, 'c-tier-table').isSelectable).toBe(false);
  });

  it('offers no move on a past day, and says which day it is', async () => {
    const element = await opened({ ...page, asOf: '2026-11-01' });

    expect(findAll(element, '.move')).toHaveLength(0);
    expect(textOf(element)).toContain('c.AsOfNotice');
    expect(columnNames(element)).toEqual(['accountName', 'tier', 'program', 'ownerName', 'since']);

    find(element, '.as-of lightning-button').click();
    await settled();
    expect(lastQuery()).toMatchObject({ asOf: null });
  });

  it('has no column for a field that the user may not read', async () => {
    const element = await opened({ ...page, readable: ['accountName', 'program'] });

    expect(columnNames(element)).toEqual(['accountName', 'program']);
  });

  it('explains an empty list', async () => {
    const element = await opened({ ...page, rows: [], total: 0, hasMore: false });

    expect(textOf(element)).toContain('c.TierListEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    const element = await opened();
    pageMock.mockRejectedValueOnce({ body: { message: 'The list is not available.' } });

    await fire(element, 'c-tier-list-views', 'select', { view: 'tier1' });
    await fire(element, 'c-error-panel', 'retry');

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
  });
});
