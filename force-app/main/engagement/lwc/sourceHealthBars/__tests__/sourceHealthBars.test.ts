import SourceHealthBars from 'c/sourceHealthBars';
import { find, findAll, render } from 'test/render';

const days = [
  { day: '2026-11-20', accepted: 10 },
  { day: '2026-11-21', accepted: 0 },
  { day: '2026-11-22', accepted: 5 },
];

describe('c-source-health-bars', () => {
  it('draws a bar a day, the largest in full height, and says the same in words', async () => {
    const element = await render('c-source-health-bars', SourceHealthBars, { days });

    expect(findAll<HTMLElement>(element, '.bar').map((bar) => bar.style.height)).toEqual(['100%', '4%', '50%']);
    expect(find(element, '.bars').getAttribute('aria-label')).toBe('c.HealthDaysPicture');
    await expect(element).toBeAccessible();
  });

  it('draws nothing but a line where nothing came', async () => {
    const element = await render('c-source-health-bars', SourceHealthBars, { days: [days[1]] });

    expect(find<HTMLElement>(element, '.bar').className).toContain('bar_none');
  });
});
