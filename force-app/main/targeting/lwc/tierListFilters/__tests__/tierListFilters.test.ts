import TierListFilters from 'c/tierListFilters';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const none = { search: '', program: '', industry: '', region: '', ownerId: '', asOf: '' };
const choices = {
  programs: ['Strategic'],
  industries: ['Banking'],
  regions: [],
  owners: [{ id: '005', name: 'Maya' }],
};

async function shown(values: object = none): Promise<{ element: Rendered; changes: unknown[] }> {
  const element = await render('c-tier-list-filters', TierListFilters, { choices, values, today: '2026-11-22' });
  const changes: unknown[] = [];
  element.addEventListener('change', (event) => changes.push((event as CustomEvent).detail));
  element.addEventListener('clear', () => changes.push('clear'));
  return { element, changes };
}

function change(element: Rendered, filter: string, value: string | null): void {
  find(element, `[data-filter="${filter}"]`).dispatchEvent(
    new CustomEvent('change', { detail: { value }, bubbles: true, composed: true }),
  );
}

describe('c-tier-list-filters', () => {
  it('offers only filters with something to choose', async () => {
    const { element } = await shown();

    const offered = findAll(element, '[data-filter]').map((filter) => filter.dataset.filter);
    expect(offered).toEqual(['program', 'industry', 'ownerId', 'asOf']);
    await expect(element).toBeAccessible();
  });

  it('tells what changed, an emptied day too', async () => {
    const { element, changes } = await shown();

    change(element, 'industry', 'Banking');
    change(element, 'asOf', null);

    expect(changes).toEqual([{ industry: 'Banking' }, { asOf: '' }]);
  });

  it('tells what is searched for', async () => {
    const { element, changes } = await shown();

    find(element, '.search').dispatchEvent(new CustomEvent('search', { detail: { search: 'Halden' } }));

    expect(changes).toEqual([{ search: 'Halden' }]);
  });

  it('clears only where something is set', async () => {
    const { element: unset } = await shown();
    expect(findAll(unset, '.clear')).toHaveLength(0);

    const { element, changes } = await shown({ ...none, asOf: '2026-11-01' });
    find(element, '.clear').click();

    expect(changes).toEqual(['clear']);
  });

  it('opens the filters that wait behind a button on a phone', async () => {
    const { element } = await shown();

    find(element, '.toggle').click();
    await settled();

    expect(findAll(element, '.filters_closed')).toHaveLength(0);
  });
});
