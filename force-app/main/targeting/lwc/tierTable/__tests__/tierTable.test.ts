import TierTable from 'c/tierTable';
import { find, findAll, render, settled, type Rendered } from 'test/render';
import { isNearEnd, rowHeight, visibleRows } from '../visible';

const columns = [
  { field: 'accountName', label: 'Account', kind: 'name', isSortable: true, width: 200 },
  { field: 'tier', label: 'Tier', kind: 'tier', isSortable: true, width: 150 },
  { field: 'fitPercent', label: 'Criteria', kind: 'evidence', isSortable: false, width: 100 },
  { field: 'since', label: 'Since', kind: 'day', isSortable: true },
];
const actions = [{ label: 'Tier history', name: 'history' }];

function rowsOf(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    accountId: `00${index}`,
    accountName: `Account ${index}`,
    tier: index === 1 ? null : 'Tier 2',
    met: 6,
    total: 7,
    since: '2026-11-02',
  }));
}

async function shown(count = 3, more: object = {}): Promise<{ table: Rendered; told: [string, unknown][] }> {
  const table = await render('c-tier-table', TierTable, {
    label: 'Key accounts',
    columns,
    actions,
    rows: rowsOf(count),
    total: count,
    isSelectable: true,
    sortedBy: 'accountName',
    ...more,
  });
  const told: [string, unknown][] = [];
  for (const name of ['sort', 'select', 'act', 'loadmore']) {
    table.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  return { table, told };
}

describe('c-tier-table', () => {
  it('shows each row with its tier, its evidence and its day', async () => {
    const { table } = await shown();

    expect(findAll(table, 'tbody tr')).toHaveLength(3);
    expect(findAll(table, 'c-tier-badge').map((badge) => badge.tier)).toEqual(['Tier 2', 'Tier 2']);
    expect(findAll(table, 'tbody tr')[1]!.textContent).toContain('c.NoTier');
    expect(find(table, '[data-focus="evidence-000"]').textContent).toBe('6 / 7');
    expect(find(table, 'tbody td:nth-last-child(2)').textContent).toBe('Nov 2, 2026');
    await expect(table).toBeAccessible();
  });

  it('keeps only the rows in sight in the page', async () => {
    const { table } = await shown(2000);

    expect(findAll(table, 'tbody tr').length).toBeLessThan(60);
    expect(find(table, 'table').getAttribute('aria-rowcount')).toBe('2001');

    const scroller = find(table, '.scroller');
    Object.defineProperty(scroller, 'scrollTop', { value: 1000 * rowHeight });
    Object.defineProperty(scroller, 'clientHeight', { value: 600 });
    scroller.dispatchEvent(new CustomEvent('scroll'));
    await settled();

    const numbers = findAll(table, 'tbody tr').map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(numbers[0]).toBeLessThan(1000);
    expect(numbers.at(-1)).toBeGreaterThan(1017);
    expect(numbers.length).toBeLessThan(60);
  });

  it('asks for more when the loaded rows come to an end, once they have come', async () => {
    const { table, told } = await shown(3, { hasMore: true, isLoading: true });
    expect(told).toEqual([]);

    table.isLoading = false;
    await settled();

    expect(told.map(([name]) => name)).toEqual(['loadmore']);
  });

  it('sorts by a column, and the other way when it is sorted by it', async () => {
    const { table, told } = await shown();

    find(table, 'button[data-field="tier"]').click();
    find(table, 'button[data-field="accountName"]').click();

    expect(told).toEqual([
      ['sort', { fieldName: 'tier', sortDirection: 'asc' }],
      ['sort', { fieldName: 'accountName', sortDirection: 'desc' }],
    ]);
    expect(findAll(table, 'thead [aria-sort]').map((head) => head.getAttribute('aria-sort'))).toEqual([
      'ascending',
      'none',
      'none',
      'none',
    ]);
  });

  it('selects one, deselects it, and selects all that are loaded', async () => {
    const { table, told } = await shown(2, { selected: ['001'] });

    find(table, '[data-id="000"]').dispatchEvent(new CustomEvent('change'));
    find(table, '[data-id="001"]').dispatchEvent(new CustomEvent('change'));
    find(table, 'thead input[type="checkbox"]').dispatchEvent(new CustomEvent('change'));

    expect(told.map(([, detail]) => detail)).toEqual([{ ids: ['001', '000'] }, { ids: [] }, { ids: ['000', '001'] }]);
  });

  it('opens the evidence and the menu of a row', async () => {
    const { table, told } = await shown();

    find(table, '[data-focus="evidence-000"]').click();
    find(table, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value: 'history' } }));

    expect(told.map(([name, detail]) => [name, (detail as { name: string }).name])).toEqual([
      ['act', 'evidence'],
      ['act', 'history'],
    ]);
  });

  it('resizes a column with the keyboard, within bounds', async () => {
    const { table } = await shown();
    const range = find<Rendered & HTMLInputElement>(table, 'input[type="range"][data-field="tier"]');

    range.value = '320';
    range.dispatchEvent(new CustomEvent('input'));
    await settled();

    expect(findAll(table, 'thead th')[2]!.getAttribute('style')).toContain('320px');
  });

  it('resizes a column with the mouse', async () => {
    const { table } = await shown();
    const handle = find(table, '.handle[data-field="tier"]');
    const at = (name: string, clientX: number): Event =>
      Object.assign(new CustomEvent(name), { clientX, pointerId: 1 });

    handle.dispatchEvent(at('pointerdown', 100));
    handle.dispatchEvent(at('pointermove', 300));
    handle.dispatchEvent(at('pointerup', 300));
    handle.dispatchEvent(at('pointermove', 500));
    await settled();

    expect(findAll(table, 'thead th')[2]!.getAttribute('style')).toContain('width:200px');
  });

  it('has no boxes where nothing can be selected', async () => {
    const { table } = await shown(3, { isSelectable: false });

    expect(findAll(table, 'input[type="checkbox"]')).toHaveLength(0);
  });
});

describe('visibleRows', () => {
  it('holds the rows in sight and some beyond', () => {
    expect(visibleRows(0, 370, 2000)).toEqual({ first: 0, end: 22 });
    expect(visibleRows(100 * rowHeight, 370, 2000)).toEqual({ first: 88, end: 122 });
  });

  it('ends with the last row', () => {
    expect(visibleRows(1990 * rowHeight, 370, 2000).end).toBe(2000);
    expect(visibleRows(0, 370, 0)).toEqual({ first: 0, end: 0 });
  });

  it('is near the end two screens before it', () => {
    expect(isNearEnd(0, 370, 50)).toBe(false);
    expect(isNearEnd(31 * rowHeight, 370, 50)).toBe(true);
  });
});
