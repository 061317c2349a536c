import getForm from '@salesforce/apex/NominationFormController.getForm';
import submit from '@salesforce/apex/NominationFormController.submit';
import NominationModal from 'c/nominationModal';
import { find, findAll, render, settled, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/NominationFormController.getForm', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.submit', () => ({ default: jest.fn() }), { virtual: true });

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
  it('closes with the outcome once the nomination is submitted', async () => {
    (submit as unknown as jest.Mock).mockResolvedValue({});
    const { modal, closed } = await opened({ canNominate: true });

    await press(modal, 'c.SubmitNomination');

    expect(closed).toHaveBeenCalledWith('submitted');
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
