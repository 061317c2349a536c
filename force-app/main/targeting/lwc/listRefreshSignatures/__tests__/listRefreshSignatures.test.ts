import LightningConfirm from 'lightning/confirm';
import takeBack from '@salesforce/apex/ListRefreshController.takeBack';
import ListRefreshSignatures from 'c/listRefreshSignatures';
import ListRefreshSignModal from 'c/listRefreshSignModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ListRefreshController.takeBack', () => ({ default: jest.fn() }), { virtual: true });

const sales = { side: 'Sales', label: 'Sales', signedAt: null, canSign: true, canTakeBack: false, obstacle: null };
const marketing = {
  side: 'Marketing',
  label: 'Marketing',
  signedAt: null,
  canSign: false,
  canTakeBack: false,
  obstacle: 'Waits for an ABM manager.',
};
const signed = { ...sales, signedBy: 'Jo Ortiz', signedAt: '2026-11-22T08:00:00.000Z', canSign: false };

async function opened(signatures: object[]): Promise<{ element: Rendered; changed: jest.Mock }> {
  const element = await render('c-list-refresh-signatures', ListRefreshSignatures, {
    session: { id: 'a04', name: 'FY2027 Q1', signatures },
  });
  const changed = jest.fn();
  element.addEventListener('changed', changed);
  return { element, changed };
}

describe('c-list-refresh-signatures', () => {
  it('offers the signature to who may give it, and says what the other waits for', async () => {
    const { element } = await opened([sales, marketing]);

    expect(findAll(element, 'lightning-button').map(({ dataset }) => dataset.side)).toEqual(['Sales']);
    expect(textOf(element)).toContain('Waits for an ABM manager.');
    await expect(element).toBeAccessible();
  });

  it('signs after the effect was shown', async () => {
    const modal = jest.spyOn(ListRefreshSignModal, 'open').mockResolvedValue(true);
    const { element, changed } = await opened([sales, marketing]);

    find(element, 'lightning-button').click();
    await settled();

    expect(modal).toHaveBeenCalledWith(expect.objectContaining({ side: expect.objectContaining({ side: 'Sales' }) }));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('changes nothing when signing was cancelled', async () => {
    jest.spyOn(ListRefreshSignModal, 'open').mockResolvedValue(undefined);
    const { element, changed } = await opened([sales, marketing]);

    find(element, 'lightning-button').click();
    await settled();

    expect(changed).not.toHaveBeenCalled();
  });

  it('shows who signed, and takes the own signature back after asking', async () => {
    jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
    const { element, changed } = await opened([{ ...signed, canTakeBack: true }, marketing]);
    expect(textOf(element)).toContain('Jo Ortiz');

    find(element, 'lightning-button').click();
    await settled();

    expect(takeBack).toHaveBeenCalledWith({ refreshId: 'a04', side: 'Sales' });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('shows why a signature could not be taken back', async () => {
    jest.spyOn(LightningConfirm, 'open').mockResolvedValue(true);
    (takeBack as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'It is closed.' } });
    const { element } = await opened([{ ...signed, canTakeBack: true }, marketing]);

    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(1);
  });
});
