import { loadScript } from 'lightning/platformResourceLoader';
import EngagementTrend from 'c/engagementTrend';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }), { virtual: true });

const loadMock = loadScript as unknown as jest.Mock;
const chart = { data: null as unknown, options: null as unknown, update: jest.fn(), destroy: jest.fn() };
const library = jest.fn(() => chart);

const weeks = [
  { start: '2026-11-02', points: 10, signals: 2 },
  { start: '2026-11-09', points: 30, signals: 5 },
  { start: '2026-11-16', points: 30, signals: 4 },
];

interface DrawnBars {
  readonly data: { readonly labels: string[]; readonly datasets: { readonly type: string; readonly data: number[] }[] };
  readonly options: { readonly animation: unknown; readonly maintainAspectRatio: boolean };
}

function drawn(): DrawnBars {
  return (library.mock.calls as unknown as [unknown, DrawnBars][])[0]![1];
}

async function trend(properties: object = {}): Promise<Rendered> {
  const element = await render('c-engagement-trend', EngagementTrend, { weeks, baseline: 20, ...properties });
  // The library comes after the first render, and what it brings after that.
  await settled();
  return element;
}

describe('c-engagement-trend', () => {
  beforeEach(() => {
    loadMock.mockResolvedValue(undefined);
    (window as unknown as { Chart: unknown }).Chart = library;
  });

  it('draws a bar a week and a line at the usual week, and holds still', async () => {
    const element = await trend();

    const { data, options } = drawn();
    expect(data.datasets.map(({ type }) => type)).toEqual(['line', 'bar']);
    expect(data.datasets[0]!.data).toEqual([20, 20, 20]);
    expect(data.datasets[1]!.data).toEqual([10, 30, 30]);
    expect(data.labels.at(-1)).toBe('c.TrendThisWeek');
    expect(options.animation).toBe(false);
    expect(find(element, '.picture').querySelector('canvas')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('has a name that says what it shows', async () => {
    const element = await trend();

    expect(find(element, '[role="img"]').getAttribute('aria-label')).toBe('c.TrendSummary');
  });

  it('draws no usual week where there is none', async () => {
    const element = await trend({ baseline: 0 });

    expect(drawn().data.datasets.map(({ type }) => type)).toEqual(['bar']);
    expect(textOf(element)).not.toContain('c.TrendUsual');
  });

  it('has its table behind it, the latest week first, with signs instead of colours', async () => {
    const element = await trend();
    expect(findAll(element, 'table')).toHaveLength(0);

    find(element, 'lightning-button').click();
    await settled();

    const rows = findAll(element, 'tbody tr').map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe('c.TrendWeekSoFar304+50%');
    expect(rows[2]).toContain('-50%');
    expect(find(element, 'lightning-button').label).toBe('c.TrendHideTable');
    await expect(element).toBeAccessible();
  });

  it('shows the table at once where the library cannot load', async () => {
    loadMock.mockRejectedValue(new Error('Blocked'));
    const element = await trend();

    expect(textOf(element)).toContain('c.TrendCannotDraw');
    expect(findAll(element, 'tbody tr')).toHaveLength(3);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('draws anew what changed, in place', async () => {
    const element = await trend();

    element.weeks = weeks.map((week) => ({ ...week, points: 7 }));
    await settled();

    expect(library).toHaveBeenCalledTimes(1);
    expect(chart.update).toHaveBeenCalledWith('none');
    expect((chart.data as DrawnBars['data']).datasets[1]!.data).toEqual([7, 7, 7]);
  });

  it('clears the picture away when it goes', async () => {
    const element = await trend();

    element.remove();

    expect(chart.destroy).toHaveBeenCalled();
  });
});
