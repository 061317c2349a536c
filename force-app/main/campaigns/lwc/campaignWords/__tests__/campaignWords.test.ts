import { changeSentence, changeText, dayText, filled, numberText, spanText, windowText } from 'c/campaignWords';

describe('c/campaignWords', () => {
  it('fills labels in their order', () => {
    expect(filled('{0} of {1}', 2, 'three')).toBe('2 of three');
  });

  it('rounds numbers to one digit', () => {
    expect(numberText(12.34)).toBe('12.3');
    expect(numberText(null)).toBe('0');
  });

  it('shows a day as the same day everywhere', () => {
    expect(dayText('2027-01-18')).toContain('18');
    expect(dayText(null)).toBe('');
  });

  it('says a plus and a minus', () => {
    expect(changeText(50, 10, 15)).toBe('+50%');
    expect(changeText(-100, 10, 0)).toBe('-100%');
    expect(changeText(0, 10, 10)).toBe('0%');
  });

  it('gives no percentage from nothing', () => {
    expect(changeText(null, 0, 5)).toBe('c.CampaignChangeNew');
    expect(changeText(null, 0, 0)).toBe('');
    expect(changeSentence(null, 0, 5)).toBe('c.CampaignChangeNew');
    expect(changeSentence(20, 10, 12)).toBe('c.CampaignChange');
  });

  it('says how long a window is', () => {
    expect(windowText({ start: '2026-11-02', finish: '2026-11-08', weeks: 1 } as never)).toBe('c.CampaignWeekSpanOne');
    expect(windowText({ start: '2026-11-02', finish: '2026-11-12', weeks: 1.6 } as never)).toBe('c.CampaignWeekSpan');
    expect(windowText(null)).toBe('');
  });

  it('says how long a campaign runs, as far as it is known', () => {
    expect(spanText(null, null, '2026-11-22')).toBe('');
    expect(spanText('2026-11-01', '2026-11-30', '2026-11-22')).toBe('c.CampaignSpan');
    expect(spanText('2026-11-01', null, '2026-11-22')).toBe('c.CampaignOpenEnd');
    expect(spanText('2026-12-01', null, '2026-11-22')).toBe('c.CampaignFrom');
  });
});
