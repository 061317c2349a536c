import type { ListRefreshSession } from 'apex/types';
import { noFilters } from 'c/listRefreshFilters';
import { isUnfiltered, questionOf, startView } from '../question';

function session(properties: Partial<ListRefreshSession>): ListRefreshSession {
  return { id: 'a04', total: 3, reviewed: 3, ...properties } as ListRefreshSession;
}

describe('question for accounts', () => {
  it('leaves out an owner that nobody chose', () => {
    expect(questionOf(session({}), 'all', noFilters)).toMatchObject({ refreshId: 'a04', ownerId: null, offset: 0 });
    expect(questionOf(session({}), 'all', { ...noFilters, ownerId: '005' }).ownerId).toBe('005');
  });

  it('is narrowed by any filter', () => {
    expect(isUnfiltered(noFilters)).toBe(true);
    expect(isUnfiltered({ ...noFilters, flag: 'none' })).toBe(false);
  });

  it('begins where there is something to do', () => {
    expect(startView(session({ canDecide: true, reviewed: 1 }))).toBe('toReview');
    expect(startView(session({ canDecide: true }))).toBe('all');
    expect(startView(session({ canDecide: false, notApplied: 1 }))).toBe('notApplied');
  });
});
