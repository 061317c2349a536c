import { createElement } from 'lwc';
import TierBadge from 'c/tierBadge';

function render(tier: string, program: string | null): HTMLElement {
  const element = createElement('c-tier-badge', { is: TierBadge });
  Object.assign(element, { tier, program });
  document.body.appendChild(element);
  return element;
}

describe('c-tier-badge', () => {
  it('names tier, motion and program', () => {
    const badge = render('Tier 1', 'Strategic').shadowRoot?.querySelector('.badge');

    expect(badge?.textContent).toBe('Tier 1 · c.Tier1Motion · Strategic');
  });

  it('tells the tiers apart by shape', () => {
    const icons = ['Tier 1', 'Tier 2', 'Tier 3'].map((tier) => {
      const icon = render(tier, null).shadowRoot?.querySelector<HTMLElement & { iconName: string }>('lightning-icon');
      return icon?.iconName;
    });

    expect(new Set(icons).size).toBe(3);
  });
});
