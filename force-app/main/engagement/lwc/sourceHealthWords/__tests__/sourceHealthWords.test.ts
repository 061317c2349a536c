import { ago, dayText, exactly, filled, numberText } from 'c/sourceHealthWords';

const now = '2026-11-22T12:00:00.000Z';

describe('c-source-health-words', () => {
  it('says how long ago something was in the largest unit that fits', () => {
    expect(ago('2026-11-22T11:59:50.000Z', now)).toBe('this minute');
    expect(ago('2026-11-22T11:15:00.000Z', now)).toBe('45 minutes ago');
    expect(ago('2026-11-22T09:00:00.000Z', now)).toBe('3 hours ago');
    expect(ago('2026-11-12T12:00:00.000Z', now)).toBe('10 days ago');
  });

  it('keeps a day the day it is', () => {
    expect(dayText('2026-11-22')).toBe('Sun, Nov 22');
    expect(dayText(null)).toBe('');
  });

  it('writes moments and numbers for the user', () => {
    expect(exactly(now)).toContain('2026');
    expect(numberText(12345)).toBe('12,345');
    expect(numberText(undefined)).toBe('0');
  });

  it('fills places once, whatever is filled in', () => {
    expect(filled('{0} of {1}', '{1}', 2)).toBe('{1} of 2');
  });
});
