import sign from '@salesforce/apex/ListRefreshController.sign';
import ListRefreshSignModal from 'c/listRefreshSignModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ListRefreshController.sign', () => ({ default: jest.fn() }), { virtual: true });

async function opened(otherSigned: boolean): Promise<{ modal: Rendered; closed: jest.Mock }> {
  const modal = await render('c-list-refresh-sign-modal', ListRefreshSignModal as never, {
    session: { id: 'a04', name: 'FY2027 Q1', effect: { lines: [{ text: '1 moves to Tier 2' }], seats: '1 seat' } },
    side: { side: 'Sales', label: 'Sales', signLabel: 'Sign for Sales' },
    other: { side: 'Marketing', label: 'Marketing', isSigned: otherSigned },
  });
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

describe('c-list-refresh-sign-modal', () => {
  it('shows what the signature stands for, and that the other side follows', async () => {
    const { modal } = await opened(false);

    expect(textOf(modal)).toContain('1 moves to Tier 2');
    expect(textOf(modal)).toContain('c.RefreshSignFirst');
    await expect(modal).toBeAccessible();
  });

  it('says that the second signature cannot be undone', async () => {
    const { modal } = await opened(true);

    expect(textOf(modal)).toContain('c.RefreshSignSecond');
  });

  it('signs and closes', async () => {
    const { modal, closed } = await opened(false);

    findAll(modal, 'lightning-button').at(-1)!.click();
    await settled();

    expect(sign).toHaveBeenCalledWith({ refreshId: 'a04', side: 'Sales' });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('stays open and says why it could not be signed', async () => {
    (sign as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'Jo Ortiz has already signed.' } });
    const { modal, closed } = await opened(false);

    findAll(modal, 'lightning-button').at(-1)!.click();
    await settled();

    expect(find(modal, 'c-error-panel').error).toEqual({ body: { message: 'Jo Ortiz has already signed.' } });
    expect(closed).not.toHaveBeenCalled();
  });
});
