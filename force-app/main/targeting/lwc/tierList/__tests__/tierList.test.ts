import getEvidence from '@salesforce/apex/TierListController.getEvidence';
import getFilters from '@salesforce/apex/TierListController.getFilters';
import getPage from '@salesforce/apex/TierListController.getPage';
import TierList from 'c/tierList';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierListController.getEvidence', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TierListController.getFilters', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TierListController.getPage', () => ({ default: jest.fn() }), { virtual: true });

const pageMock = getPage as unknown as jest.Mock;
const rows = [{ accountId: '001', accountName: 'Halden Freight', tier: 'Tier 1', met: 6, total: 7 }];
const page = {
  rows,
  total: 120,
  hasMore: true,
  counts: [
    { view: 'all', label: 'All', total: 120 },
    { view: 'tier1', label: 'Tier 1', total: 8 },
  ],
};

async function opened(answer: object = page): Promise<Rendered> {
  (getFilters as unknown as jest.Mock).mockResolvedValue({ industries: ['Banking'], regions: ['EMEA'], owners: [] });
  pageMock.mockResolvedValue(answer);
  const element = await render('c-tier-list', TierList);
  await settled();
  return element;
}

function lastQuery(): Record<string, unknown> {
  return pageMock.mock.calls.at(-1)[0].query;
}

describe('c-tier-list', () => {
  beforeEach(() => pageMock.mockReset());

  it('shows the first rows and how many there are', async () => {
    const element = await opened();

    expect(find<Rendered & { data: unknown[] }>(element, 'c-tier-table').data).toHaveLength(1);
    expect(findAll(element, '[role="tab"]').map((tab) => tab.textContent)).toEqual(['All (120)', 'Tier 1 (8)']);
    await expect(element).toBeAccessible();
  });

  it('asks Apex to sort, search and filter anew from the first row', async () => {
    const element = await opened();

    find(element, 'c-tier-table').dispatchEvent(
      new CustomEvent('sort', { detail: { fieldName: 'accountUrl', sortDirection: 'desc' } }),
    );
    find(element, '[data-filter="region"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'EMEA' } }));
    await settled();

    expect(lastQuery()).toMatchObject({ sortField: 'accountName', sortDirection: 'desc', region: 'EMEA', offset: 0 });
  });

  it('loads the next rows when the end comes near', async () => {
    const element = await opened();

    find(element, 'c-tier-table').dispatchEvent(new CustomEvent('loadmore'));
    await settled();

    expect(lastQuery()).toMatchObject({ offset: 1 });
    expect(find<Rendered & { data: unknown[] }>(element, 'c-tier-table').data).toHaveLength(2);
  });

  it('drops an answer that a newer question overtook', async () => {
    const element = await opened();
    let answerOld: (value: object) => void = () => undefined;
    pageMock.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
    pageMock.mockResolvedValueOnce({ ...page, rows: [{ ...rows[0], accountId: 'new' }] });

    findAll(element, '[role="tab"]')[1]!.click();
    findAll(element, '[role="tab"]')[0]!.click();
    await settled();
    answerOld({ ...page, rows: [{ ...rows[0], accountId: 'old' }] });
    await settled();

    const { data } = find<Rendered & { data: { accountId: string }[] }>(element, 'c-tier-table');
    expect(data.map((row) => row.accountId)).toEqual(['new']);
  });

  it('opens the evidence behind a fit, and closes it with Escape', async () => {
    (getEvidence as unknown as jest.Mock).mockResolvedValue({ met: 6, notMet: 1, unknown: 0, criteria: [] });
    const element = await opened();

    find(element, 'c-tier-table').dispatchEvent(new CustomEvent('rowaction', { detail: { row: rows[0] } }));
    await settled();
    expect(find(element, 'c-fit-bar').met).toBe(6);

    find(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    expect(findAll(element, 'aside')).toHaveLength(0);
  });

  it('explains an empty list', async () => {
    const element = await opened({ ...page, rows: [], total: 0, hasMore: false });

    expect(textOf(element)).toContain('c.TierListEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    const element = await opened();
    pageMock.mockRejectedValueOnce({ body: { message: 'The list is not available.' } });

    findAll(element, '[role="tab"]')[1]!.click();
    await settled();
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
  });
});
