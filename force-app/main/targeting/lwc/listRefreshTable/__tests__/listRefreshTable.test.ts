import ListRefreshTable from 'c/listRefreshTable';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

const row = (id: string, more: object = {}): object => ({
  itemId: id,
  accountId: `001${id}`,
  accountName: `Account ${id}`,
  ownerName: 'Maya Chen',
  region: 'AMER',
  tierAtStart: 'Tier 2',
  met: 6,
  total: 7,
  ...more,
});
const rows = [
  row('1', { flag: 'Tier 1 without fit' }),
  row('2', { decision: 'Move', targetTier: 'Tier 3', reason: 'Too small.', decidedByName: 'Noor Haddad' }),
];

async function opened(properties: object = {}): Promise<{ element: Rendered; heard: jest.Mock }> {
  const element = await render('c-list-refresh-table', ListRefreshTable, { rows, canDecide: true, ...properties });
  const heard = jest.fn();
  for (const name of ['select', 'decide', 'undo', 'evidence']) {
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  }
  return { element, heard };
}

describe('c-list-refresh-table', () => {
  it('shows how each account stands and what is decided', async () => {
    const { element } = await opened();

    expect(findAll(element, 'tbody tr')).toHaveLength(2);
    expect(textOf(element)).toContain('Tier 1 without fit');
    expect(textOf(element)).toContain('Too small.');
    expect(find(element, 'button[data-id="2"][data-decision="Move"]').getAttribute('aria-pressed')).toBe('true');
    expect(find(element, 'button[data-id="1"][data-decision="Move"]').getAttribute('aria-pressed')).toBe('false');
    await expect(element).toBeAccessible();
  });

  it('names each button for its account', async () => {
    const { element } = await opened();

    expect(find(element, 'button[data-decision="Keep"]').getAttribute('aria-label')).toBe('c.RefreshKeepOf');
    expect(find(element, '.evidence').getAttribute('aria-label')).toMatch(/^6 \/ 7/);
  });

  it('tells which account was decided on, undone or asked about', async () => {
    const { element, heard } = await opened();

    find(element, 'button[data-id="1"][data-decision="Drop"]').click();
    find(element, 'lightning-button-icon[data-id="2"]').click();
    find(element, '.evidence[data-id="1"]').click();

    expect(heard.mock.calls).toEqual([
      ['decide', { row: rows[0], decision: 'Drop' }],
      ['undo', { row: rows[1] }],
      ['evidence', { row: rows[0] }],
    ]);
  });

  it('selects one, and all', async () => {
    const { element, heard } = await opened({ selected: new Set(['2']) });

    find(element, 'tbody lightning-input[data-id="1"]').dispatchEvent(new CustomEvent('change'));
    find(element, 'thead lightning-input').dispatchEvent(new CustomEvent('change'));

    expect(heard.mock.calls).toEqual([
      ['select', { ids: new Set(['2', '1']) }],
      ['select', { ids: new Set(['1', '2']) }],
    ]);
  });

  it('only tells the decisions where nothing can be decided any more, with what became of them', async () => {
    const closed = [row('2', { ...rows[1], outcome: 'Not Applied', outcomeNote: 'No seat is left.' })];
    const { element } = await opened({ rows: closed, canDecide: false, hasOutcome: true });

    expect(findAll(element, 'button[data-decision]')).toHaveLength(0);
    expect(findAll(element, 'lightning-input')).toHaveLength(0);
    expect(textOf(element)).toContain('No seat is left.');
    await expect(element).toBeAccessible();
  });
});
