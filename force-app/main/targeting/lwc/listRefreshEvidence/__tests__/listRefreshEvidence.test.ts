import ListRefreshEvidence from 'c/listRefreshEvidence';
import { find, render, textOf, type Rendered } from 'test/render';

async function opened(): Promise<{ panel: Rendered; closed: jest.Mock }> {
  const panel = await render('c-list-refresh-evidence', ListRefreshEvidence, {
    row: { itemId: '1', accountId: '001', accountName: 'Halden' },
  });
  const closed = jest.fn();
  panel.addEventListener('close', closed);
  return { panel, closed };
}

describe('c-list-refresh-evidence', () => {
  it('shows the evidence of its account', async () => {
    const { panel } = await opened();

    expect(find(panel, 'c-fit-evidence').recordId).toBe('001');
    expect(textOf(panel)).toContain('c.RefreshEvidenceOf');
    await expect(panel).toBeAccessible();
  });

  it('closes with Escape and with its button', async () => {
    const { panel, closed } = await opened();

    find(panel, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(closed).not.toHaveBeenCalled();
    find(panel, 'aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    find(panel, 'lightning-button-icon').click();

    expect(closed).toHaveBeenCalledTimes(2);
  });

  it('takes the focus where it opened', async () => {
    const { panel } = await opened();
    const button = find(panel, 'lightning-button-icon');
    const focus = jest.spyOn(button, 'focus');

    panel.focus();

    expect(focus).toHaveBeenCalledTimes(1);
  });
});
