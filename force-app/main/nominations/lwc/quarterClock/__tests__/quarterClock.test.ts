import getClock from '@salesforce/apex/HomeController.getClock';
import QuarterClock from 'c/quarterClock';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';
import { dialOf } from '../dial';

jest.mock('@salesforce/apex/HomeController.getClock', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.ClockDaysLeft', () => ({ default: '{0} days left to nominate' }), { virtual: true });
jest.mock('@salesforce/label/c.ClockOpensInDays', () => ({ default: 'Opens in {0} days' }), { virtual: true });
jest.mock('@salesforce/label/c.ClockQuarterEnds', () => ({ default: '{0} ends on' }), { virtual: true });
jest.mock('@salesforce/label/c.ClockQuarterEndsIn', () => ({ default: 'in {0} days' }), { virtual: true });

const clock = {
  quarterName: 'FY2026 Q4',
  startsOn: '2026-10-01',
  endsOn: '2026-12-31',
  today: '2026-12-20',
  daysInQuarter: 92,
  daysLeftInQuarter: 11,
  windowId: 'a05',
  windowName: 'FY2027 Q1',
  opensOn: '2026-12-18',
  closesOn: '2026-12-31',
  isOpen: true,
  daysToOpening: null,
  daysToNominate: 11,
  seesWindows: true,
  seats: { total: 8, used: 3, left: 5, waiting: 0 },
};

function shown(answer: object = clock): Promise<Rendered> {
  (getClock as unknown as jest.Mock).mockResolvedValue(answer);
  return render('c-quarter-clock', QuarterClock);
}

describe('c-quarter-clock', () => {
  it('says how long nominations are open, for which quarter, and when this one ends', async () => {
    const element = await shown();

    expect(textOf(element)).toContain('11 days left to nominate');
    expect(find(element, 'c-record-link').label).toBe('FY2027 Q1');
    expect(textOf(element)).toContain('FY2026 Q4 ends on');
    expect(textOf(element)).toContain('(in 11 days)');
    expect(find(element, 'c-seat-meter').seats).toEqual(clock.seats);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ daysToNominate: 1 }, 'c.ClockDayLeft'],
    [{ daysToNominate: 0 }, 'c.ClockLastDay'],
    [{ daysToNominate: null, daysToOpening: 5 }, 'Opens in 5 days'],
    [{ daysToNominate: null, daysToOpening: 1 }, 'c.ClockOpensTomorrow'],
    [{ daysToNominate: null, windowId: null }, 'c.ClockNoWindow'],
    [{ daysToNominate: null, windowId: null, seesWindows: false }, 'FY2026 Q4'],
  ])('with %j it reads %s', async (changed, headline) => {
    const element = await shown({ ...clock, ...changed });

    expect(find(element, '.slds-text-heading_small').textContent).toBe(headline);
  });

  it('tells those who see windows what to do when none is planned', async () => {
    const element = await shown({ ...clock, windowId: null, daysToNominate: null });

    expect(textOf(element)).toContain('c.ClockNoWindowHelp');
    expect(findAll(element, '.window')).toHaveLength(0);
  });

  it('speaks of no seats without a model', async () => {
    const element = await shown({ ...clock, seats: { total: 0, used: 0, left: 0, waiting: 0 } });

    expect(findAll(element, 'c-seat-meter')).toHaveLength(0);
  });

  it('keeps its shape while it waits', async () => {
    (getClock as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-quarter-clock', QuarterClock);

    expect(find(element, '[role="status"]').textContent).toContain('c.Loading');
  });

  it('says what went wrong and tries again', async () => {
    (getClock as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });
    const element = await render('c-quarter-clock', QuarterClock);
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });

    (getClock as unknown as jest.Mock).mockResolvedValue(clock);
    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
    expect(textOf(element)).toContain('11 days left to nominate');
  });
});

describe('the dial', () => {
  const around = (radius: number): number => 2 * Math.PI * radius;

  it('starts on top on the first day', () => {
    const dial = dialOf({ ...clock, today: '2026-10-01' } as never);

    expect(dial.passed).toMatch(/^0\.00 /);
    expect([dial.handX, dial.handY]).toEqual(['60.00', '16.00']);
  });

  it('lays the window over its last fourteen days', () => {
    const dial = dialOf(clock as never);

    expect(parseFloat(dial.window)).toBeCloseTo((14 / 92) * around(54), 1);
    expect(parseFloat(dial.windowOffset)).toBeCloseTo(-(78 / 92) * around(54), 1);
  });

  it('leaves no mark of a window in another quarter', () => {
    const dial = dialOf({ ...clock, opensOn: '2027-03-18', closesOn: '2027-03-31' } as never);

    expect(dial.window).toMatch(/^0\.00 /);
  });
});
