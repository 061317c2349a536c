import type { WeekBars, WeekTable } from 'c/weekPicture';
import CampaignPicture from 'c/campaignPicture';
import { find, render } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }));

const weeks = [
  { start: '2026-10-26', phase: 'before', points: 10 },
  { start: '2026-11-02', phase: 'during', points: 15 },
  { start: '2026-11-09', phase: 'after', points: 5 },
];

interface Shown {
  readonly bars: WeekBars;
  readonly table: WeekTable;
  readonly summary: string;
}

async function shown(properties: object = {}): Promise<Shown> {
  const averages = { before: 10, during: 15, after: null };
  const element = await render('c-campaign-picture', CampaignPicture, { weeks, averages, ...properties });
  return find(element, 'c-week-picture') as unknown as Shown;
}

describe('c-campaign-picture', () => {
  it('has each week in the bars of its time', async () => {
    const { bars, summary } = await shown();

    expect(bars.weeks).toHaveLength(3);
    expect(bars.series.map(({ look, name, points }) => [look, name, points])).toEqual([
      ['faint', 'c.CampaignBefore', [10, null, null]],
      ['filled', 'c.CampaignDuring', [null, 15, null]],
      ['striped', 'c.CampaignAfter', [null, null, 5]],
    ]);
    expect(summary).toContain('c.CampaignPictureSummary');
  });

  it('names no time that has not come', async () => {
    const { bars } = await shown({ weeks: weeks.slice(0, 1) });

    expect(bars.series.map(({ name }) => name)).toEqual(['c.CampaignBefore']);
  });

  it('has the same as a table, the latest week first', async () => {
    const { table } = await shown();

    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['c.CampaignAfter', '5'],
      ['c.CampaignDuring', '15'],
      ['c.CampaignBefore', '10'],
    ]);
  });
});
