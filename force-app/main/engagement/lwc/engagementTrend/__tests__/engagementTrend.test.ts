import type { WeekBars, WeekTable } from 'c/weekPicture';
import EngagementTrend from 'c/engagementTrend';
import { find, render } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

const weeks = [
  { start: '2026-11-02', points: 10, signals: 2 },
  { start: '2026-11-09', points: 30, signals: 5 },
  { start: '2026-11-16', points: 30, signals: 4 },
];

interface Shown {
  readonly bars: WeekBars;
  readonly table: WeekTable;
  readonly summary: string;
}

async function shown(properties: object = {}): Promise<Shown> {
  const element = await render('c-engagement-trend', EngagementTrend, { weeks, baseline: 20, ...properties });
  return find(element, 'c-week-picture') as unknown as Shown;
}

describe('c-engagement-trend', () => {
  it('has a bar a week, the one under way hollow, and a line at the usual week', async () => {
    const { bars } = await shown();

    expect(bars.weeks.at(-1)).toBe('c.TrendThisWeek');
    expect(bars.series.map(({ look, points }) => [look, points])).toEqual([
      ['filled', [10, 30, null]],
      ['hollow', [null, null, 30]],
      ['dashed', [20, 20, 20]],
    ]);
  });

  it('has a name that says what it shows', async () => {
    const { summary } = await shown();

    expect(summary).toBe('c.TrendSummary');
  });

  it('has no usual week where there is none', async () => {
    const { bars, table } = await shown({ baseline: 0 });

    expect(bars.series.map(({ look }) => look)).toEqual(['filled', 'hollow']);
    expect(table.columns.map(({ label }) => label)).not.toContain('c.TrendAgainstUsual');
  });

  it('has its table behind it, the latest week first, with signs instead of colours', async () => {
    const { table } = await shown();

    expect(table.columns).toHaveLength(4);
    expect(table.rows[0]!.week).toBe('c.TrendWeekSoFar');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['30', '4', '+50%'],
      ['30', '5', '+50%'],
      ['10', '2', '-50%'],
    ]);
  });
});
