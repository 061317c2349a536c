import EngagementTimelineEntry from 'c/engagementTimelineEntry';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const entry = {
  id: 'a01',
  name: 'SIG-000000001',
  type: 'Content viewed',
  source: 'PathFactory',
  icon: 'utility:page',
  occurredAt: '2026-11-20T10:00:00.000Z',
  personId: '003',
  personName: 'Elif Barros',
  campaignId: 'a05',
  campaignName: 'Autumn',
  campaignCode: 'autumn-2026',
  detail: 'Buyer guide',
  url: 'https://keyline.example/guide',
  value: 4,
  unit: 'Minutes',
  points: 8,
  pointsNow: 7.26,
  sourceId: 'pf-1',
  matchedBy: 'Web domain',
  matchedValue: 'acme.example',
  deliveredBy: 'REST',
  receivedAt: '2026-11-20T10:01:00.000Z',
  moveReason: null,
};

function shown(changed: object = {}, properties: object = {}): Promise<Rendered> {
  return render('c-engagement-timeline-entry', EngagementTimelineEntry, {
    entry: { ...entry, ...changed },
    ...properties,
  });
}

describe('c-engagement-timeline-entry', () => {
  it('says what, who, where it came from and what it counts for', async () => {
    const element = await shown();

    expect(find(element, '.icon').iconName).toBe('utility:page');
    expect(findAll(element, 'c-record-link').map((link) => link.label)).toEqual([
      'Content viewed',
      'Elif Barros',
      'Autumn',
    ]);
    expect(textOf(element)).toContain('PathFactory');
    expect(textOf(element)).toContain('Buyer guide');
    expect(textOf(element)).toContain('c.TimelineValue');
    expect(find(element, '.slds-badge').textContent).toBe('c.TimelineCountsForNow');
    await expect(element).toBeAccessible();
  });

  it('says why it is here on demand', async () => {
    const element = await shown({ moveReason: 'Their subsidiary', movedFromId: '001', movedFromName: 'Acme' });
    expect(findAll(element, 'dl')).toHaveLength(0);

    find(element, '.why').click();
    await settled();

    expect(find(element, 'dl').textContent).toContain('c.TimelineMatchedValue');
    expect(find(element, 'dl').textContent).toContain('Their subsidiary');
    expect(find(element, 'dl').textContent).toContain('REST');
    expect(find(element, 'dl').textContent).toContain('pf-1');
    expect(find(element, 'dl c-record-link').label).toBe('Acme');
    await expect(element).toBeAccessible();
  });

  it('shows hostile text as text, and opens no address that is not of the web', async () => {
    const detail = '<img src=x onerror=alert(1)>';
    const element = await shown({
      detail,
      url: `java${'script'}:alert(1)`,
      matchedBy: 'Contact',
      matchedValue: '$&<b>',
    });

    expect(find(element, '.detail').textContent).toBe(detail);
    expect(findAll(element, 'img')).toHaveLength(0);
    expect(findAll(element, 'a')).toHaveLength(0);
  });

  it('opens a page of the web apart from this one', async () => {
    const link = find<HTMLAnchorElement>(await shown(), 'a');

    expect(link.href).toBe('https://keyline.example/guide');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it('says the same number once, and one point as one', async () => {
    expect(find(await shown({ points: 8, pointsNow: 8 }), '.slds-badge').textContent).toBe('c.TimelineCountsFor');
    expect(find(await shown({ points: 1, pointsNow: 1 }), '.slds-badge').textContent).toBe('c.TimelineCountsForOne');
    expect(find(await shown({ points: 1, pointsNow: 0.5 }), '.slds-badge').textContent).toBe(
      'c.TimelineCountsForOneNow',
    );
    expect(findAll(await shown({ points: null }), '.slds-badge')).toHaveLength(0);
  });

  it('stands for nobody known, and for a campaign that is only a code', async () => {
    const element = await shown({ personId: null, personName: null, campaignId: null, campaignName: null });

    expect(textOf(element)).toContain('c.TimelineNobody');
    expect(textOf(element)).toContain('autumn-2026');
  });

  it('tells when it is ticked, where moving is for the user', async () => {
    expect(findAll(await shown(), 'lightning-input')).toHaveLength(0);
    const element = await shown({}, { canSelect: true });
    const told = jest.fn();
    element.addEventListener('select', (event) => told((event as CustomEvent).detail));

    find(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));

    expect(told).toHaveBeenCalledWith({ id: 'a01', isSelected: true });
  });
});
