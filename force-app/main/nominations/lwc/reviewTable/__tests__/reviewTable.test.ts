import ReviewTable from 'c/reviewTable';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const row = (id: string, rank: number, canReorder = true): object => ({
  nominationId: id,
  accountName: `Account ${id}`,
  rank,
  rowClass: '',
  isCurrent: 'false',
  canReorder,
  draggable: String(canReorder),
  awaitsMe: true,
  isSelected: false,
  selectLabel: `Select ${id}`,
  moveUpLabel: `Move ${id} up`,
  moveDownLabel: `Move ${id} down`,
  moveToLabel: `Move ${id} to`,
  effectText: 'Seat',
  passes: 'before 1',
});

async function opened(properties: object = {}): Promise<{ table: Rendered; fired: jest.Mock }> {
  const table = await render('c-review-table', ReviewTable, {
    rows: [row('a', 1), row('b', 2), row('c', 3, false)],
    canDecide: true,
    ...properties,
  });
  const fired = jest.fn();
  for (const name of ['move', 'sort', 'open', 'toggle', 'toggleall']) {
    table.addEventListener(name, (event) => fired(name, (event as CustomEvent).detail));
  }
  return { table, fired };
}

/** A drag as a browser reports it. */
function drag(name: string): Event {
  const event = new CustomEvent(name, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: { setData: jest.fn(), setDragImage: jest.fn() } });
}

describe('c-review-table', () => {
  it('shows the nominations with their effect, accessibly', async () => {
    const { table } = await opened();

    expect(findAll(table, 'tbody tr')).toHaveLength(3);
    expect(find(table, 'td.effect').textContent).toContain('Seat');
    expect(findAll(table, '.grip')).toHaveLength(2);
    await expect(table).toBeAccessible();
  });

  it('moves by its buttons and by Alt and an arrow', async () => {
    const { table, fired } = await opened();

    find(table, '[data-id="b"][data-move="up"]').click();
    find(table, '.open[data-id="a"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true }));
    find(table, '.open[data-id="a"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    find(table, '.open[data-id="c"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true }));

    expect(fired.mock.calls).toEqual([
      ['move', { id: 'b', how: 'up' }],
      ['move', { id: 'a', how: 'down', control: 'open' }],
    ]);
  });

  it('moves to where it is dropped, and only onto what can move too', async () => {
    const { table, fired } = await opened();

    find(table, '.grip[data-id="a"]').dispatchEvent(drag('dragstart'));
    const over = drag('dragover');
    find(table, 'tr[data-id="b"]').dispatchEvent(over);
    const overFixed = drag('dragover');
    find(table, 'tr[data-id="c"]').dispatchEvent(overFixed);
    await settled();
    expect(over.defaultPrevented).toBe(true);
    expect(overFixed.defaultPrevented).toBe(false);
    expect(find(table, 'tr[data-id="b"]').className).toContain('drop-below');

    find(table, 'tr[data-id="b"]').dispatchEvent(drag('drop'));
    expect(fired).toHaveBeenCalledWith('move', { id: 'a', how: 'to', toRank: 2 });
  });

  it('sorts by a column and says how it is sorted', async () => {
    const { table, fired } = await opened({ sorting: { by: 'fit', isDown: true } });

    find(table, 'button[data-key="account"]').click();

    expect(fired).toHaveBeenCalledWith('sort', { by: 'account' });
    expect(find(table, '[aria-sort="descending"]').textContent).toContain('c.FitColumn');
  });

  it('opens and selects', async () => {
    const { table, fired } = await opened();

    find(table, '.open[data-id="b"]').click();
    find(table, 'input[data-id="b"]').dispatchEvent(new CustomEvent('change'));
    find(table, 'thead lightning-input').dispatchEvent(new CustomEvent('change'));

    expect(fired.mock.calls.map(([name]) => name)).toEqual(['open', 'toggle', 'toggleall']);
  });

  it('gives the focus to the control that moved a row', async () => {
    const { table } = await opened();
    const control = find(table, '[data-id="b"][data-move="up"]');
    const focused = jest.spyOn(control, 'focus');

    table.focusOn = { id: 'b', control: 'up' };
    table.rows = [row('b', 1), row('a', 2)];
    await settled();

    expect(focused).toHaveBeenCalled();
  });
});
