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

const all = (...ids: string[]): object => ({
  decided: ids.length,
  sentence: `${ids.length} with a seat`,
  outcomes: ids.map((nominationId) => ({ nominationId, outcome: 'Seat', status: 'Approved' })),
  failures: [],
  remaining: [],
});

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
    (decide as unknown as jest.Mock).mockResolvedValue(all('a03', 'a04'));
    const { modal, closed } = await opened('Approve');

    confirm(modal);
    await settled();

    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ decided: 2 }));
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

  it('asks why a seat goes to a lower rank', async () => {
    (preview as unknown as jest.Mock).mockResolvedValue({
      ...effect,
      needsReason: true,
      outcomes: [{ nominationId: 'a03', accountName: 'Halden', outcome: 'Seat', passedOver: ['1. Acme'] }],
    });
    const modal = await render('c-decision-modal', DecisionModal as never, {
      nominationIds: ['a03'],
      decision: 'Approve',
    });

    expect(find(modal, 'lightning-textarea').required).toBe(true);
    expect(find(modal, 'lightning-textarea').label).toBe('c.DecisionBumpReason');
    expect(textOf(modal)).toContain('c.DecisionPasses');
  });

  it('decides many in parts, and goes on with what one part had no room for', async () => {
    const ids = Array.from({ length: 14 }, (_, index) => `a${index}`);
    (preview as unknown as jest.Mock).mockResolvedValue(effect);
    (decide as unknown as jest.Mock)
      .mockResolvedValueOnce({ ...all(...ids.slice(0, 11)), remaining: ['a11'] })
      .mockResolvedValueOnce(all('a11', 'a12', 'a13'));
    const modal = await render('c-decision-modal', DecisionModal as never, {
      nominationIds: ids,
      decision: 'Approve',
    });
    Object.assign(find(modal, 'lightning-textarea'), { reportValidity: () => true });
    const closed = jest.fn();
    modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));

    confirm(modal);
    await settled();
    await settled();

    const asked = (decide as unknown as jest.Mock).mock.calls.map(([{ nominationIds }]) => nominationIds.length);
    expect(asked).toEqual([12, 3]);
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ decided: 14 }));
  });

  it('stays open and says beside each what could not be decided', async () => {
    (decide as unknown as jest.Mock).mockResolvedValue({
      ...all('a04'),
      failures: [{ nominationId: 'a03', accountName: 'Halden', message: 'It is not yours.' }],
    });
    const { modal, closed } = await opened('Approve');

    confirm(modal);
    await settled();

    expect(closed).not.toHaveBeenCalled();
    expect(textOf(modal)).toContain('It is not yours.');
    findAll(modal, 'lightning-button').at(-1)!.click();
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ decided: 1 }));
  });
});
