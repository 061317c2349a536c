import type { ListRefreshResult, ListRefreshRow } from 'apex/types';
import { noted, refusedIn, undecided } from '../noted';

const rows = ['1', '2', '3'].map(
  (itemId) => ({ itemId, decision: 'Drop', reason: 'Sold.', decidedByName: 'Jo Ortiz' }) as ListRefreshRow,
);
const result: ListRefreshResult = {
  decided: 1,
  failures: [{ itemId: '2', accountName: 'Corvane', message: 'It is in Tier 3 already.' }],
};

describe('noted decisions', () => {
  it('shows a decision where it was taken, and nowhere else', () => {
    const after = noted(rows, ['1', '2'], result, { decision: 'Keep', targetTier: null, reason: null });

    expect(after.map(({ decision }) => decision)).toEqual(['Keep', 'Drop', 'Drop']);
    expect(after[0]!.decidedByName).toBeNull();
    expect(rows[0]!.decision).toBe('Drop');
  });

  it('shows nothing of a decision that was undone', () => {
    const [first] = noted(rows, ['1'], null, undecided);

    expect(first).toMatchObject({ decision: null, targetTier: null, reason: null });
  });

  it('knows what was refused', () => {
    expect(refusedIn(result)).toEqual(new Set(['2']));
    expect(refusedIn(null).size).toBe(0);
  });
});
