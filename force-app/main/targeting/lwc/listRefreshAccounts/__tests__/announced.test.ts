import type { ListRefreshResult, ListRefreshRow } from 'apex/types';
import { announcedDecision, announcedRefusal, announcedUndo } from '../announced';

const result: ListRefreshResult = { decided: 2, failures: [] };
const halden = { itemId: '1', accountName: 'Halden' } as ListRefreshRow;

describe('announced decisions', () => {
  it('names one account and counts many, and can undo them', () => {
    expect(announcedDecision(['1'], 'Keep', result, halden)).toEqual({
      message: 'c.RefreshOneDecided',
      undoable: ['1'],
    });
    expect(announcedDecision(['1', '2'], 'Drop', result)).toEqual({
      message: 'c.RefreshDecided',
      undoable: ['1', '2'],
    });
  });

  it('leaves nothing to undo after an undo', () => {
    expect(announcedUndo(result)).toEqual({ message: 'c.RefreshUndone', undoable: [] });
    expect(announcedUndo(result, halden).message).toBe('c.RefreshOneUndone');
  });

  it('tells why accounts were refused, and nothing where none was', () => {
    const failures = [
      { itemId: '1', accountName: 'Halden', message: 'It is closed.' },
      { itemId: '2', accountName: 'Corvane', message: 'It is in Tier 3 already.' },
    ];

    expect(announcedRefusal({ decided: 0, failures })?.message).toBe(
      'Halden: It is closed. Corvane: It is in Tier 3 already.',
    );
    expect(announcedRefusal(result)).toBeNull();
    expect(announcedRefusal(null)).toBeNull();
  });
});
