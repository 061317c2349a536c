import { loadScript } from 'lightning/platformResourceLoader';
import WeekPicture from 'c/weekPicture';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

const loadMock = loadScript as unknown as jest.Mock;
const chart = { data: null as unknown, options: null as unknown, update: jest.fn(), destroy: jest.fn() };
const library = jest.fn(() => chart);

const bars = {
  weeks: ['2 Nov', '9 Nov', 'This week'],
  series: [
    { look: 'filled', name: 'Points', measure: 'Points', points: [10, 30, null] },
    { look: 'hollow', name: 'This week so far', measure: 'Points', points: [null, null, 25] },
    { look: 'dashed', name: 'Usual week', measure: 'Usual week', points: [20, 20, 20] },
  ],
};
const table = {
  title: 'Points a week',
  columns: [{ label: 'Week' }, { label: 'Points', isNumber: true }],
  rows: [
    { key: '3', week: 'This week', cells: ['25'] },
    { key: '2', week: '9 Nov', cells: ['30'] },
  ],
};

interface DrawnBars {
  readonly data: {
    readonly labels: string[];
    readonly datasets: {
      readonly type: string;
      readonly data: (number | null)[];
      readonly backgroundColor: (context: { chart: { ctx: { createPattern: () => string } } }) => string;
    }[];
  };
  readonly options: { readonly animation: unknown; readonly maintainAspectRatio: boolean };
}

function drawn(): DrawnBars {
  return (library.mock.calls as unknown as [unknown, DrawnBars][])[0]![1];
}

/** The library comes after the first render, and what it brings, or that it cannot come, after that. */
async function wait(turns = 6): Promise<void> {
  await settled();
  if (turns > 1) {
    await wait(turns - 1);
  }
}

async function picture(properties: object = {}): Promise<Rendered> {
  const summary = 'Points of three weeks';
  const element = await render('c-week-picture', WeekPicture, { bars, table, summary, ...properties });
  await wait();
  return element;
}

describe('c-week-picture', () => {
  beforeEach(() => {
    loadMock.mockResolvedValue(undefined);
    (window as unknown as { Chart: unknown }).Chart = library;
  });

  it('shows the table at once where the library cannot load', async () => {
    loadMock.mockRejectedValueOnce(new Error('Blocked'));
    const element = await picture();

    expect(textOf(element)).toContain('c.PictureCannotDraw');
    expect(findAll(element, 'tbody tr')).toHaveLength(2);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('draws the bars of each series, lines on top, and holds still', async () => {
    const element = await picture();

    const { data, options } = drawn();
    expect(data.labels).toEqual(['2 Nov', '9 Nov', 'This week']);
    expect(data.datasets.map(({ type }) => type)).toEqual(['line', 'bar', 'bar']);
    expect(data.datasets[1]!.data).toEqual([10, 30, null]);
    expect(options.animation).toBe(false);
    expect(find(element, '.picture').querySelector('canvas')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells its series apart without colour', async () => {
    const striped = { look: 'striped', name: 'After', measure: 'After', points: [null, null, 25] };
    await picture({ bars: { ...bars, series: [...bars.series.slice(0, 2), striped] } });

    const context = { chart: { ctx: { createPattern: () => 'stripes' } } };
    const pen = { moveTo: jest.fn(), lineTo: jest.fn(), stroke: jest.fn() };
    const context2d = jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
    const [filled, hollow, stripes] = drawn().data.datasets.map(({ backgroundColor }) => backgroundColor(context));
    expect(hollow).toBe('rgba(0, 0, 0, 0)');
    expect(stripes).toBe('stripes');
    expect(filled).not.toBe(hollow);
    context2d.mockRestore();
  });

  it('names its series in the legend, and says what it shows', async () => {
    const element = await picture();

    expect(findAll(element, '.key').map(({ textContent }) => textContent)).toEqual([
      'Points',
      'This week so far',
      'Usual week',
    ]);
    expect(find(element, '[role="img"]').getAttribute('aria-label')).toBe('Points of three weeks');
  });

  it('has the same as a table on demand', async () => {
    const element = await picture();
    expect(findAll(element, 'table')).toHaveLength(0);

    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'tbody tr').map(({ textContent }) => textContent)).toEqual(['This week25', '9 Nov30']);
    expect(findAll(element, '.number')).toHaveLength(3);
    expect(find(element, 'lightning-button').label).toBe('c.PictureHideTable');
    await expect(element).toBeAccessible();
  });

  it('draws anew what changed, in place', async () => {
    const element = await picture();

    element.bars = { ...bars, series: [{ ...bars.series[0], points: [7, 7, 7] }] };
    await settled();

    expect(library).toHaveBeenCalledTimes(1);
    expect(chart.update).toHaveBeenCalledWith('none');
    expect((chart.data as DrawnBars['data']).datasets.map(({ data }) => data)).toEqual([[7, 7, 7]]);
  });

  it('clears the picture away when it goes', async () => {
    const element = await picture();
    const place = find(element, '.picture');

    element.remove();

    expect(chart.destroy).toHaveBeenCalled();
    expect(place.querySelector('canvas')).toBeNull();
  });
});
