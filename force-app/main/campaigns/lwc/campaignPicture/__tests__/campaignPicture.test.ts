import { loadScript } from 'lightning/platformResourceLoader';
import CampaignPicture from 'c/campaignPicture';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('lightning/platformResourceLoader', () => ({ loadScript: jest.fn() }), { virtual: true });

const loadMock = loadScript as unknown as jest.Mock;
const weeks = [
  { start: '2026-10-26', phase: 'before', points: 10 },
  { start: '2026-11-02', phase: 'during', points: 15 },
  { start: '2026-11-09', phase: 'after', points: 5 },
];
const drawn = jest.fn();

class FakeChart {
  data: unknown;
  constructor(_canvas: HTMLCanvasElement, config: unknown) {
    drawn(config);
  }
  update = jest.fn();
  destroy = jest.fn();
}

async function shown(): Promise<Rendered> {
  const element = await render('c-campaign-picture', CampaignPicture, {
    weeks,
    averages: { before: 10, during: 15, after: null },
  });
  await settled();
  return element;
}

describe('c-campaign-picture', () => {
  beforeEach(() => {
    (window as unknown as { Chart: unknown }).Chart = FakeChart;
    loadMock.mockResolvedValue(undefined);
  });

  it('draws each week in the bars of its time', async () => {
    const element = await shown();

    const { data } = drawn.mock.calls[0][0] as { data: { datasets: { label: string; data: unknown[] }[] } };
    expect(data.datasets.map(({ data: bars }) => bars)).toEqual([
      [10, null, null],
      [null, 15, null],
      [null, null, 5],
    ]);
    expect(find(element, '.picture').getAttribute('aria-label')).toContain('c.CampaignPictureSummary');
    await expect(element).toBeAccessible();
  });

  it('has the same as a table on demand', async () => {
    const element = await shown();
    expect(findAll(element, 'table')).toHaveLength(0);

    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(3);
    expect(textOf(element)).toContain('c.CampaignDuring');
    await expect(element).toBeAccessible();
  });

  it('shows the table where the picture cannot be drawn', async () => {
    loadMock.mockRejectedValueOnce(new Error('blocked'));

    const element = await shown();

    expect(textOf(element)).toContain('c.CampaignNoPicture');
    expect(findAll(element, 'tbody tr')).toHaveLength(3);
  });

  it('takes the canvas along when it goes', async () => {
    const element = await shown();
    const { picture } = { picture: find(element, '.picture') };
    expect(picture.querySelector('canvas')).not.toBeNull();

    element.remove();

    expect(picture.querySelector('canvas')).toBeNull();
  });
});
