import EngagementSummary from 'c/engagementSummary';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn().mockRejectedValue(new Error()) }));
jest.mock(
  '@salesforce/apex/EngagementPeopleController.getPeople',
  () => ({ default: jest.fn().mockResolvedValue({ people: [] }) }),
  { virtual: true },
);

const weeks = Array.from({ length: 12 }, (_, week) => ({
  start: new Date(Date.UTC(2026, 7, 31 + week * 7)).toISOString().slice(0, 10),
  points: week === 11 ? 12 : 10,
  signals: 1,
}));
const standing = {
  canSee: true,
  asOf: '2026-11-22T10:00:00.000Z',
  score: 48.26,
  stage: 'Engaged',
  next: { stage: 'MQA', points: 12, people: 1 },
  people: 3,
  weeks,
  baseline: 10,
  change: 20,
  isSpike: false,
  mqaAt: null,
  mqaMomentId: null,
  lastEngagedAt: '2026-11-20T10:00:00.000Z',
  lastSignal: { id: 'a01', type: 'Ad click', source: 'LinkedIn', occurredAt: '2026-11-20T10:00:00.000Z' },
};

function summary(changed: object = {}): Promise<Rendered> {
  return render('c-engagement-summary', EngagementSummary, {
    accountId: '001000000000001AAA',
    standing: { ...standing, ...changed },
  });
}

describe('c-engagement-summary', () => {
  it('answers how warm the account is, and what leads on', async () => {
    const element = await summary();

    expect(find(element, '.score').textContent).toMatch(/^48\.3/);
    expect(find(element, '.stage').textContent).toBe('Engaged');
    expect(find(element, '.next').textContent).toBe('C.StandingNextBy');
    expect(find(element, '.people').label).toBe('c.StandingPeopleMany');
    expect(find(element, 'c-record-link').label).toBe('Ad click · LinkedIn');
    expect(find(element, 'c-engagement-trend').baseline).toBe(10);
    await expect(element).toBeAccessible();
  });

  it.each([
    [20, 'c.StandingAboveUsual', 'utility:arrowup'],
    [-20, 'c.StandingBelowUsual', 'utility:arrowdown'],
    [0.2, 'c.StandingAsUsual', undefined],
    [null, 'c.StandingNoUsual', undefined],
  ])('says a change of %s in words and by an arrow', async (change, words, icon) => {
    const element = await summary({ change });

    expect(textOf(element)).toContain(words);
    expect(findAll(element, '.change lightning-icon')[0]?.iconName).toBe(icon);
  });

  it('marks a spike', async () => {
    expect(textOf(await summary({ isSpike: true }))).toContain('c.StandingSpike');
  });

  it('says since when it is an MQA, and links to why', async () => {
    const element = await summary({ stage: 'MQA', mqaAt: '2026-11-12T08:00:00.000Z', mqaMomentId: 'a09' });

    expect(textOf(element)).toContain('c.StandingMqaSince');
    expect(find(element, 'c-record-link').recordId).toBe('a09');
  });

  it('opens the people behind the number', async () => {
    const element = await summary();
    expect(findAll(element, 'c-engagement-people')).toHaveLength(0);

    find(element, '.people').click();
    await settled();

    expect(find(element, 'c-engagement-people').accountId).toBe('001000000000001AAA');
    expect(find(element, '.score').getAttribute('aria-expanded')).toBe('true');
  });

  it('says where signals come from while there are none', async () => {
    const untouched = { score: 0, people: 0, lastEngagedAt: null, lastSignal: null, change: null };
    const element = await summary({ ...untouched, weeks: weeks.map((week) => ({ ...week, points: 0, signals: 0 })) });

    expect(textOf(element)).toContain('c.EngagementNoneHelp');
    expect(findAll(element, 'c-engagement-trend')).toHaveLength(0);
  });

  it('leaves out what the user may not read', async () => {
    const element = await summary({ score: null, stage: null, next: null, weeks: [], people: null });

    expect(findAll(element, '.score')).toHaveLength(0);
    expect(findAll(element, '.stage')).toHaveLength(0);
    expect(findAll(element, '.people')).toHaveLength(0);
    expect(findAll(element, 'c-engagement-trend')).toHaveLength(0);
    expect(textOf(element)).toContain('c.StandingLast');
    await expect(element).toBeAccessible();
  });

  it.each([[{ canSee: false }], [null]])('says when engagement is not for this user', async (hidden) => {
    const element = await render('c-engagement-summary', EngagementSummary, { accountId: '001', standing: hidden });

    expect(textOf(element)).toContain('c.EngagementNotYours');
  });
});
