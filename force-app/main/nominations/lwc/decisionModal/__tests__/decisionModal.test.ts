import decide from '@salesforce/apex/ReviewConsoleController.decide';
import preview from '@salesforce/apex/ReviewConsoleController.preview';
import DecisionModal from 'c/decisionModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/ReviewConsoleController.decide', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ReviewConsoleController.preview', () => ({ default: jest.fn() }), { virtual: true });

const effect = {
  sentence: '1 gets a seat, 1 is waitlisted',
  outcomes: [{ nominationId: 'a03', accountName: 'Halden', outcome: 'Seat' }],
};

async function opened(decision: string, isValid = true): Promise<{ modal: Rendered; closed: jest.Mock }> {
  (preview as unknown as jest.Mock).mockResolvedValue(effect);
  const modal = await render('c-decision-modal', DecisionModal as never, { nominationIds: ['a03', 'a04'], decision });
  Object.assign(find(modal, 'lightning-textarea'), { reportValidity: () => isValid });
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

function confirm(modal: Rendered): void {
  findAll(modal, 'lightning-button').at(-1)!.click();
}

describe('c-decision-modal', () => {
  it('shows the effect before the decision is taken', async () => {
    const { modal } = await opened('Approve');

    expect(textOf(modal)).toContain('1 gets a seat, 1 is waitlisted');
    expect(preview).toHaveBeenCalledWith({ nominationIds: ['a03', 'a04'], decision: 'Approve' });
    expect(decide).not.toHaveBeenCalled();
  });

  it('closes with the result', async () => {
    (decide as unknown as jest.Mock).mockResolvedValue({ decided: 2 });
    const { modal, closed } = await opened('Approve');

    confirm(modal);
    await settled();

    expect(closed).toHaveBeenCalledWith({ decided: 2 });
  });

  it('asks for the reason of a rejection', async () => {
    const { modal } = await opened('Reject', false);

    confirm(modal);
    await settled();

    expect(find(modal, 'lightning-textarea').required).toBe(true);
    expect(decide).not.toHaveBeenCalled();
  });

  it('stays open with the comment when deciding fails', async () => {
    (decide as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Somebody decided before you.' } });
    const { modal, closed } = await opened('Approve');
    find(modal, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: 'Agreed.' } }));

    confirm(modal);
    await settled();

    expect(closed).not.toHaveBeenCalled();
    expect(find(modal, 'c-error-panel')).not.toBeNull();
    expect(find(modal, 'lightning-textarea').value).toBe('Agreed.');
  });
});
