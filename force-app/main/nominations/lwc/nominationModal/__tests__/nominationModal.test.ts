import getForm from '@salesforce/apex/NominationFormController.getForm';
import submit from '@salesforce/apex/NominationFormController.submit';
import LightningConfirm from 'lightning/confirm';
import { withdrawAfterConfirming } from 'c/nominationWithdrawal';
import NominationModal from 'c/nominationModal';
import { find, findAll, render, settled, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/NominationFormController.getForm', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.submit', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('c/nominationWithdrawal', () => ({ withdrawAfterConfirming: jest.fn() }));

const confirm = jest.fn();
LightningConfirm.open = confirm;

function button(modal: Rendered, label: string): Rendered {
  return findAll(modal, 'lightning-button').find((candidate) => candidate.label === label)!;
}

async function opened(form: object): Promise<{ modal: Rendered; closed: jest.Mock }> {
  (getForm as unknown as jest.Mock).mockResolvedValue({ accountName: 'Halden', criteria: [], ...form });
  const modal = await render('c-nomination-modal', NominationModal as never, { accountId: '001' });
  await settled();
  // The stubs of base components know no validation.
  findAll(find(modal, 'c-nomination-form'), 'lightning-textarea').forEach((textarea) =>
    Object.assign(textarea, { reportValidity: () => true }),
  );
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

async function press(modal: Rendered, label: string): Promise<void> {
  button(modal, label).click();
  await settled();
  await settled();
}

describe('c-nomination-modal', () => {
  it('stays open with the path of the decision once submitted, and closes as submitted', async () => {
    (submit as unknown as jest.Mock).mockResolvedValue({ nominationId: 'a00', path: [] });
    const { modal, closed } = await opened({ canNominate: true });

    await press(modal, 'c.SubmitNomination');
    expect(closed).not.toHaveBeenCalled();
    expect(modal.disableClose).toBe(true);

    await press(modal, 'c.FormDone');
    expect(closed).toHaveBeenCalledWith('submitted');
  });

  it('closes at once while nothing was typed', async () => {
    const { modal, closed } = await opened({ canNominate: true });

    await press(modal, 'c.Cancel');

    expect(confirm).not.toHaveBeenCalled();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('asks before what was typed is discarded, by Cancel and by Escape', async () => {
    const { modal, closed } = await opened({ canNominate: true });
    const form = find(modal, 'c-nomination-form');
    find(form, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: 'Now' } }));
    expect(modal.disableClose).toBe(true);

    confirm.mockResolvedValueOnce(false);
    await press(modal, 'c.Cancel');
    expect(closed).not.toHaveBeenCalled();

    confirm.mockResolvedValueOnce(true);
    form.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settled();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('withdraws the draft that is continued', async () => {
    (withdrawAfterConfirming as jest.Mock).mockResolvedValue(true);
    const { modal, closed } = await opened({ canNominate: true, nominationId: 'a00' });

    await press(modal, 'c.WithdrawDraft');

    expect(withdrawAfterConfirming).toHaveBeenCalledWith(expect.anything(), 'a00');
    expect(closed).toHaveBeenCalledWith('withdrawn');
  });

  it('offers no withdrawal of what was never saved', async () => {
    const { modal } = await opened({ canNominate: true });

    expect(button(modal, 'c.WithdrawDraft')).toBeUndefined();
  });

  it('stays open when the nomination was refused', async () => {
    (submit as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Nominations closed yesterday.' } });
    const { modal, closed } = await opened({ canNominate: true });

    await press(modal, 'c.SubmitNomination');

    expect(closed).not.toHaveBeenCalled();
    expect(button(modal, 'c.SubmitNomination').disabled).toBe(false);
  });

  it('offers no saving where the account cannot be nominated', async () => {
    const { modal } = await opened({ canNominate: false, reasonNot: 'It is nominated already.' });

    expect(button(modal, 'c.SubmitNomination').disabled).toBe(true);
    expect(button(modal, 'c.SaveDraft').disabled).toBe(true);
  });
});
