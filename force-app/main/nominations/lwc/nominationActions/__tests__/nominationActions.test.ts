import getChoices from '@salesforce/apex/NominationFormController.getChoices';
import restore from '@salesforce/apex/NominationFormController.restore';
import { withdrawAfterConfirming } from 'c/nominationWithdrawal';
import NominationActions from 'c/nominationActions';
import NominationModal from 'c/nominationModal';
import { find, findAll, render, settled, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/NominationFormController.getChoices', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/NominationFormController.restore', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('c/nominationWithdrawal', () => ({ withdrawAfterConfirming: jest.fn() }));

const none = { nominationId: 'a00', accountId: '001', canContinue: false, canWithdraw: false, canRestore: false };

async function shown(choices: object): Promise<{ element: Rendered; changed: jest.Mock }> {
  (getChoices as unknown as jest.Mock).mockResolvedValue({ ...none, ...choices });
  const element = await render('c-nomination-actions', NominationActions, { recordId: 'a00' });
  const changed = jest.fn();
  element.addEventListener('change', changed);
  return { element, changed };
}

function labelsOf(element: Rendered): unknown[] {
  return findAll(element, 'lightning-button').map(({ label }) => label);
}

async function press(element: Rendered, label: string): Promise<void> {
  findAll(element, 'lightning-button')
    .find((button) => button.label === label)!
    .click();
  await settled();
  await settled();
}

describe('c-nomination-actions', () => {
  it('shows nothing where there is nothing to do', async () => {
    const { element } = await shown({});

    expect(element.shadowRoot!.children).toHaveLength(0);
  });

  it('offers to continue and to withdraw a draft', async () => {
    const { element } = await shown({ canContinue: true, canWithdraw: true });

    expect(labelsOf(element)).toEqual(['c.ContinueDraft', 'c.WithdrawDraft']);
    await expect(element).toBeAccessible();
  });

  it('tells the page once the draft was saved in the form', async () => {
    (NominationModal as unknown as { open: jest.Mock }).open.mockResolvedValue('draft');
    const { element, changed } = await shown({ canContinue: true, canWithdraw: true });

    await press(element, 'c.ContinueDraft');

    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('looks again once it was withdrawn', async () => {
    (withdrawAfterConfirming as jest.Mock).mockResolvedValue(true);
    const { element, changed } = await shown({ canWithdraw: true });
    (getChoices as unknown as jest.Mock).mockResolvedValue({ ...none, canRestore: true });

    await press(element, 'c.WithdrawNomination');

    expect(changed).toHaveBeenCalledTimes(1);
    expect(labelsOf(element)).toEqual(['c.MakeDraftAgain']);
  });

  it('makes a withdrawn nomination a draft again', async () => {
    (restore as unknown as jest.Mock).mockResolvedValue('a01');
    const { element, changed } = await shown({ canRestore: true });

    await press(element, 'c.MakeDraftAgain');

    expect(restore).toHaveBeenCalledWith({ nominationId: 'a00' });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('says what went wrong, and lets the user try again', async () => {
    (withdrawAfterConfirming as jest.Mock).mockRejectedValue({ body: { message: 'It was decided.' } });
    const { element } = await shown({ canWithdraw: true });

    await press(element, 'c.WithdrawNomination');

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'It was decided.' } });
    expect(find(element, 'lightning-button').disabled).toBe(false);
  });

  it('looks again when the page knows of another status', async () => {
    const { element } = await shown({ canContinue: true, canWithdraw: true });
    (getChoices as unknown as jest.Mock).mockResolvedValue({ ...none, canWithdraw: true });

    element.status = 'Submitted';
    await settled();

    expect(labelsOf(element)).toEqual(['c.WithdrawNomination']);
  });
});
