import ReviewFilters from 'c/reviewFilters';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const everything = { search: '', status: '', rep: '', team: '', region: '', mine: false };
const rows = [
  { status: 'In Review', repName: 'Sam', teamName: 'Jo', region: 'EMEA', awaitsMe: true },
  { status: 'Approved', repName: 'Maya', teamName: 'Jo', region: null, awaitsMe: false },
];

async function opened(filters: object = everything): Promise<{ element: Rendered; fired: jest.Mock }> {
  const element = await render('c-review-filters', ReviewFilters, { rows, filters });
  const fired = jest.fn();
  element.addEventListener('filter', (event) => fired((event as CustomEvent).detail));
  return { element, fired };
}

describe('c-review-filters', () => {
  it('offers what there is to choose between', async () => {
    const { element } = await opened();

    expect(findAll(element, 'lightning-combobox').map(({ label }) => label)).toEqual(['c.Status', 'c.NominatedBy']);
    const options = find(element, '[data-name="rep"]').options as { label: string }[];
    expect(options.map(({ label }) => label)).toEqual(['c.ReviewFilterAll', 'Maya', 'Sam']);
    await expect(element).toBeAccessible();
  });

  it('reports all filters when one changes', async () => {
    const { element, fired } = await opened();

    const status = find(element, '[data-name="status"]');
    status.dispatchEvent(new CustomEvent('change', { detail: { value: 'Approved' } }));
    find(element, '.search').dispatchEvent(new CustomEvent('change', { detail: { value: 'acme' } }));
    find(element, '.mine').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));

    expect(fired).toHaveBeenNthCalledWith(1, { ...everything, status: 'Approved' });
    expect(fired).toHaveBeenNthCalledWith(2, { ...everything, search: 'acme' });
    expect(fired).toHaveBeenNthCalledWith(3, { ...everything, mine: true });
  });

  it('clears them, and opens on a phone', async () => {
    const { element, fired } = await opened({ ...everything, status: 'Approved' });

    find(element, 'lightning-button').click();
    find(element, '.toggle').click();
    await settled();

    expect(fired).toHaveBeenCalledWith(everything);
    expect(find(element, '.toggle').getAttribute('aria-expanded')).toBe('true');
  });
});
