import TierListViews from 'c/tierListViews';
import { findAll, render, settled } from 'test/render';

const counts = [
  { view: 'all', label: 'All', total: 120 },
  { view: 'tier1', label: 'Tier 1', total: 8 },
];

describe('c-tier-list-views', () => {
  it('shows each view with its count', async () => {
    const element = await render('c-tier-list-views', TierListViews, { counts, view: 'tier1' });

    const tabs = findAll(element, '[role="tab"]');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['All (120)', 'Tier 1 (8)']);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    await expect(element).toBeAccessible();
  });

  it('selects by click and by arrow key', async () => {
    const element = await render('c-tier-list-views', TierListViews, { counts });
    const selected: unknown[] = [];
    element.addEventListener('select', (event) => selected.push((event as CustomEvent).detail.view));

    findAll(element, '[role="tab"]')[1]!.click();
    findAll(element, '[role="tab"]')[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await settled();

    expect(selected).toEqual(['tier1', 'all']);
  });
});
