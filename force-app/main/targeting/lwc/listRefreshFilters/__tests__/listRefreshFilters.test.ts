import ListRefreshFilters from 'c/listRefreshFilters';
import { find, findAll, render, type Rendered } from 'test/render';

const choices = { owners: [{ id: '005', name: 'Maya Chen' }], regions: ['EMEA'], flags: ['Override ended'] };

async function opened(filters: object): Promise<{ element: Rendered; filtered: jest.Mock }> {
  const element = await render('c-list-refresh-filters', ListRefreshFilters, { choices, filters });
  const filtered = jest.fn();
  element.addEventListener('filter', (event) => filtered((event as CustomEvent).detail.filters));
  return { element, filtered };
}

const none = { search: '', ownerId: '', region: '', flag: '' };

describe('c-list-refresh-filters', () => {
  it('offers owners, regions and flags', async () => {
    const { element } = await opened(none);

    const values = findAll<Rendered & { options: { value: string }[] }>(element, 'lightning-combobox').map(
      ({ options }) => options.map(({ value }) => value),
    );
    expect(values).toEqual([
      ['', '005'],
      ['', 'EMEA'],
      ['', 'any', 'none', 'Override ended'],
    ]);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('passes on a choice with the others', async () => {
    const { element, filtered } = await opened({ ...none, region: 'EMEA' });

    find(element, '[data-filter="ownerId"]').dispatchEvent(new CustomEvent('change', { detail: { value: '005' } }));

    expect(filtered).toHaveBeenCalledWith({ ...none, region: 'EMEA', ownerId: '005' });
  });

  it('passes on a search with the others', async () => {
    const { element, filtered } = await opened({ ...none, region: 'EMEA' });

    find(element, 'c-account-search').dispatchEvent(new CustomEvent('search', { detail: { search: 'Halden' } }));

    expect(filtered.mock.calls).toEqual([[{ ...none, region: 'EMEA', search: 'Halden' }]]);
  });

  it('clears all of them', async () => {
    const { element, filtered } = await opened({ ...none, flag: 'any' });

    find(element, 'lightning-button').click();

    expect(filtered).toHaveBeenCalledWith(none);
  });
});
