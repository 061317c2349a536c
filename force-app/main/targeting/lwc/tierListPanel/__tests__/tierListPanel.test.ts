import TierListPanel from 'c/tierListPanel';
import { find, findAll, render, settled, type Rendered } from 'test/render';

const row = { accountId: '001', accountName: 'Halden Freight', met: 6, notMet: 1, unknown: 0 };

function shown(subject: string): Promise<Rendered> {
  return render('c-tier-list-panel', TierListPanel, { row, subject });
}

describe('c-tier-list-panel', () => {
  it('shows the evidence of the row', async () => {
    const element = await shown('evidence');

    expect(find(element, 'c-fit-evidence').recordId).toBe('001');
    expect(find(element, 'c-fit-bar').met).toBe(6);
    expect(findAll(element, 'c-tier-history')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('shows the history of the row', async () => {
    const element = await shown('history');

    expect(find(element, 'c-tier-history').recordId).toBe('001');
    expect(findAll(element, 'c-fit-evidence')).toHaveLength(0);
  });

  it('closes with Escape, and with nothing else', async () => {
    const element = await shown('history');
    const closed = jest.fn();
    element.addEventListener('close', closed);

    find(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(closed).not.toHaveBeenCalled();
    find(element, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();

    expect(closed).toHaveBeenCalledTimes(1);
  });
});
