import type { ListRefreshPage, ListRefreshRow } from 'apex/types';
import { begun, continued, nextOffset, nothingLoaded, recounted } from '../pages';

function row(itemId: string, decision: string | null = null): ListRefreshRow {
  return { itemId, decision } as ListRefreshRow;
}

function page(rows: ListRefreshRow[], more: Partial<ListRefreshPage> = {}): ListRefreshPage {
  return { rows, total: rows.length, hasMore: false, counts: [], proposed: 0, ...more };
}

describe('pages of a list refresh', () => {
  it('shows nothing where the server says nothing', () => {
    expect(begun(null)).toEqual(nothingLoaded);
  });

  it('shows a row once that comes again with the next page', () => {
    const first = begun(page([row('1'), row('2')], { hasMore: true }));

    const both = continued(first, page([row('2'), row('3')]));

    expect(both.rows.map(({ itemId }) => itemId)).toEqual(['1', '2', '3']);
    expect(both.hasMore).toBe(false);
  });

  it('counts anew and leaves the rows and their total', () => {
    const loaded = begun(page([row('1'), row('2')], { proposed: 2 }));

    const after = recounted(loaded, page([row('2')], { total: 1, proposed: 1 }));

    expect(after).toEqual({ ...loaded, proposed: 1 });
    expect(recounted(loaded, null)).toEqual(loaded);
  });

  it('reads on behind what is still in the view', () => {
    const loaded = begun(page([row('1', 'Keep'), row('2')]));

    expect(nextOffset(loaded, 'toReview')).toBe(1);
    expect(nextOffset(loaded, 'all')).toBe(2);
  });
});
