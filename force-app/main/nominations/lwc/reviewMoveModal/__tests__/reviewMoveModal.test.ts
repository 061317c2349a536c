import ReviewMoveModal from 'c/reviewMoveModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const rows = [
  { nominationId: '1', accountName: 'Halden', rank: 1, status: 'Waitlisted', canMove: true },
  { nominationId: '2', accountName: 'Acme', rank: 2, status: 'In Review', canMove: true },
];

async function opened(toRank: number | null, isValid = true): Promise<{ modal: Rendered; closed: jest.Mock }> {
  const modal = await render('c-review-move-modal', ReviewMoveModal as never, { rows, row: rows[1], toRank });
  for (const field of findAll(modal, 'lightning-input, lightning-textarea')) {
    Object.assign(field, { reportValidity: () => isValid });
  }
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

function confirm(modal: Rendered): void {
  findAll(modal, 'lightning-button').at(-1)!.click();
}

describe('c-review-move-modal', () => {
  it('asks for the reason when somebody on the waitlist loses a place', async () => {
    const { modal, closed } = await opened(1);

    expect(find(modal, 'lightning-textarea').required).toBe(true);
    expect(textOf(modal)).toContain('c.ReviewMoveWaiting');
    find(modal, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: ' The board ' } }));
    confirm(modal);

    expect(closed).toHaveBeenCalledWith({ toRank: 1, reason: 'The board' });
  });

  it('asks for no reason where nobody does', async () => {
    const { modal } = await opened(null);

    expect(find(modal, 'lightning-input').value).toBe(2);
    expect(find(modal, 'lightning-textarea').required).toBe(false);
    find(modal, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: '1' } }));
    await settled();
    expect(find(modal, 'lightning-textarea').required).toBe(true);
  });

  it('stays open while something is missing', async () => {
    const { modal, closed } = await opened(1, false);

    confirm(modal);

    expect(closed).not.toHaveBeenCalled();
  });
});
