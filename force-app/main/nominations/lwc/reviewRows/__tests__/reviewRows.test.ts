import type { ReviewRow } from 'apex/types';
import { byRank, everything, filtered, firstOf, losePlace, narrowedBy, neighbourRank, sorted } from 'c/reviewRows';

const row = (rank: number, status: string, more: object = {}): ReviewRow =>
  ({
    nominationId: String(rank),
    name: `NOM-${rank}`,
    accountName: `Account ${rank}`,
    rank,
    status,
    canMove: status !== 'Approved',
    awaitsMe: status === 'In Review',
    ...more,
  }) as unknown as ReviewRow;
const rows = [
  row(1, 'Approved'),
  row(2, 'Waitlisted', { region: 'EMEA', fitPercent: 50 }),
  row(3, 'In Review', { region: 'AMER', fitPercent: 90, repName: 'Maya' }),
  row(4, 'In Review', { region: 'AMER', repName: 'Sam' }),
];
const ranksOf = (some: readonly ReviewRow[]): unknown[] => some.map(({ rank }) => rank);

describe('whom a move passes', () => {
  it('is who waits for a seat and would lose the place', () => {
    expect(ranksOf(losePlace(rows, '4', 2))).toEqual([2]);
    expect(ranksOf(losePlace(rows, '4', 1))).toEqual([2]);
    expect(ranksOf(losePlace(rows, '2', 4))).toEqual([2]);
  });

  it('is nobody among the undecided, at the same place, or for a stranger', () => {
    expect(losePlace(rows, '4', 3)).toEqual([]);
    expect(losePlace(rows, '3', 4)).toEqual([]);
    expect(losePlace(rows, '2', 2)).toEqual([]);
    expect(losePlace(rows, '2', 1)).toEqual([]);
    expect(losePlace(rows, '9', 1)).toEqual([]);
  });

  it('knows the neighbour that may be passed', () => {
    expect(neighbourRank(rows, '3', -1)).toBe(2);
    expect(neighbourRank(rows, '3', 1)).toBe(4);
    expect(neighbourRank(rows, '2', -1)).toBeNull();
    expect(neighbourRank(rows, '4', 1)).toBeNull();
    expect(neighbourRank(rows, '1', 1)).toBeNull();
  });
});

describe('what is shown', () => {
  it('passes all filters', () => {
    expect(ranksOf(filtered(rows, everything))).toEqual([1, 2, 3, 4]);
    expect(ranksOf(filtered(rows, { ...everything, region: 'AMER', rep: 'Sam' }))).toEqual([4]);
    expect(ranksOf(filtered(rows, { ...everything, mine: true }))).toEqual([3, 4]);
    expect(ranksOf(filtered(rows, { ...everything, search: ' nom-2 ' }))).toEqual([2]);
    expect(narrowedBy({ ...everything, search: 'x', mine: true })).toBe(2);
  });

  it('is sorted, with those alike in rank order', () => {
    expect(ranksOf(sorted(rows, byRank))).toEqual([1, 2, 3, 4]);
    expect(ranksOf(sorted(rows, { by: 'fit', isDown: true }))).toEqual([3, 2, 1, 4]);
    expect(ranksOf(sorted(rows, { by: 'status', isDown: false }))).toEqual([1, 3, 4, 2]);
  });
});

describe('many names', () => {
  it('are the first few and how many more', () => {
    expect(firstOf(['1. Acme', '2. Halden'])).toBe('1. Acme, 2. Halden');
    expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b c.ReviewAndMore');
  });
});
