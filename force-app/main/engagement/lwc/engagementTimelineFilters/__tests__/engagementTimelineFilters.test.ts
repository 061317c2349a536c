import EngagementTimelineFilters from 'c/engagementTimelineFilters';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const none = { source: '', person: '', campaign: '', fromDay: '', toDay: '' };
const choices = {
  sources: [{ value: 'Drift', label: 'Drift' }],
  people: [{ value: '003', label: 'Elif Barros' }],
  campaigns: [],
  hasNobody: true,
};

interface Option {
  readonly value: string;
}

function filters(value: object = none): Promise<Rendered> {
  return render('c-engagement-timeline-filters', EngagementTimelineFilters, { value, choices });
}

function valuesOf(element: Rendered, filter: string): string[] {
  return (find(element, `[data-filter="${filter}"]`).options as Option[]).map(({ value }) => value);
}

describe('c-engagement-timeline-filters', () => {
  it('offers what the signals have, and nobody where some have nobody', async () => {
    const element = await filters();

    expect(valuesOf(element, 'source')).toEqual(['', 'Drift']);
    expect(valuesOf(element, 'person')).toEqual(['', '003', 'nobody']);
    expect(valuesOf(element, 'campaign')).toEqual(['']);
    await expect(element).toBeAccessible();
  });

  it('keeps what is chosen on offer', async () => {
    expect(valuesOf(await filters({ ...none, source: 'Marketo' }), 'source')).toEqual(['', 'Drift', 'Marketo']);
  });

  it('tells all filters when one changes', async () => {
    const element = await filters({ ...none, source: 'Drift' });
    const told = jest.fn();
    element.addEventListener('change', (event) => told((event as CustomEvent).detail));

    find(element, '[data-filter="fromDay"]').dispatchEvent(
      new CustomEvent('change', { detail: { value: '2026-11-01' }, bubbles: true, composed: true }),
    );
    find(element, '[data-filter="fromDay"]').dispatchEvent(new CustomEvent('change', { detail: { value: null } }));

    expect(told.mock.calls).toEqual([
      [{ ...none, source: 'Drift', fromDay: '2026-11-01' }],
      [{ ...none, source: 'Drift' }],
    ]);
  });

  it('clears them all at once', async () => {
    expect(findAll(await filters(), '.clear')).toHaveLength(0);
    const element = await filters({ ...none, source: 'Drift' });
    const told = jest.fn();
    element.addEventListener('change', (event) => told((event as CustomEvent).detail));

    find(element, '.clear').click();
    await settled();

    expect(told).toHaveBeenCalledWith(none);
  });
});
