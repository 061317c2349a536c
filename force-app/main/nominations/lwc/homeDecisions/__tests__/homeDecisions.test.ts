import getDecisions from '@salesforce/apex/HomeController.getDecisions';
import HomeDecisions from 'c/homeDecisions';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/HomeController.getDecisions', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.HomeDecisionsCount', () => ({ default: 'Your decisions ({0})' }), { virtual: true });
jest.mock('@salesforce/label/c.HomeDecisionsMore', () => ({ default: '{0} more' }), { virtual: true });
jest.mock('@salesforce/label/c.HomeAge', () => ({ default: '{0} days' }), { virtual: true });
jest.mock('@salesforce/label/c.HomeWithOthers', () => ({ default: '{0} with others' }), { virtual: true });

const waiting = (ageDays: number): object => ({
  nominationId: `a0${ageDays}`,
  accountName: `Account ${ageDays}`,
  repName: 'Maya Chen',
  submittedAt: '2026-11-20T10:00:00.000Z',
  ageDays,
});

function shown(answer: object): Promise<Rendered> {
  (getDecisions as unknown as jest.Mock).mockResolvedValue(answer);
  return render('c-home-decisions', HomeDecisions);
}

describe('c-home-decisions', () => {
  it('lists what awaits the user as it comes, with its age, and a way to review', async () => {
    const element = await shown({ canDecide: true, awaiting: [waiting(3), waiting(1), waiting(0)], withOthers: 2 });

    expect(find(element, 'h2').textContent).toBe('Your decisions (3)');
    expect(findAll(element, 'c-record-link').map(({ label }) => label)).toEqual([
      'Account 3',
      'Account 1',
      'Account 0',
    ]);
    expect(findAll(element, '.age').map((each) => each.textContent)).toEqual([
      expect.stringContaining('3 days'),
      expect.stringContaining('c.HomeAgeDay'),
      expect.stringContaining('c.HomeAgeToday'),
    ]);
    expect(find(element, 'lightning-button').label).toBe('c.HomeReview');
    expect(textOf(element)).toContain('2 with others');
    await expect(element).toBeAccessible();
  });

  it('counts those it does not list', async () => {
    const many = Array.from({ length: 9 }, (_, index) => waiting(index));

    const element = await shown({ canDecide: true, awaiting: many, withOthers: 0 });

    expect(findAll(element, 'li')).toHaveLength(6);
    expect(findAll(element, 'lightning-button').map(({ label }) => label)).toContain('3 more');
  });

  it('says that nothing awaits the user', async () => {
    const element = await shown({ canDecide: true, awaiting: [], withOthers: 1 });

    expect(textOf(element)).toContain('c.HomeDecisionsNone');
    expect(textOf(element)).toContain('c.HomeWithOther');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('is not there for who decides nothing', async () => {
    const element = await shown({ canDecide: false, awaiting: [], withOthers: 0 });

    expect(findAll(element, 'article')).toHaveLength(0);
  });

  it('keeps its shape while it waits', async () => {
    (getDecisions as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-home-decisions', HomeDecisions);

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
  });

  it('says what went wrong and tries again', async () => {
    (getDecisions as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });
    const element = await render('c-home-decisions', HomeDecisions);
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });

    (getDecisions as unknown as jest.Mock).mockResolvedValue({ canDecide: true, awaiting: [], withOthers: 0 });
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(textOf(element)).toContain('c.HomeDecisionsNone');
  });
});
