import logFollowUp from '@salesforce/apex/MomentController.logFollowUp';
import MomentFollowUpModal from 'c/momentFollowUpModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/MomentController.logFollowUp', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.MomentLogHeading', () => ({ default: 'Log follow-up with {0}' }), { virtual: true });

async function opened(): Promise<{ modal: Rendered; closed: jest.Mock }> {
  const properties = { momentId: 'a0M', accountName: 'Keswick', reason: '7 ad clicks' };
  const modal = await render('c-moment-follow-up-modal', MomentFollowUpModal as never, properties);
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

function change(modal: Rendered, selector: string, value: string): void {
  find(modal, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

function button(modal: Rendered, place: number): Rendered {
  return findAll(modal, 'lightning-button').at(place)!;
}

describe('c-moment-follow-up-modal', () => {
  it('logs how the user reached out and what came of it', async () => {
    (logFollowUp as unknown as jest.Mock).mockResolvedValue(null);
    const { modal, closed } = await opened();
    expect(find(modal, 'lightning-modal-header').label).toBe('Log follow-up with Keswick');
    expect(textOf(modal)).toContain('7 ad clicks');

    change(modal, 'lightning-radio-group', 'Email');
    change(modal, 'lightning-textarea', 'She wants a demo.');
    button(modal, -1).click();
    await settled();

    expect(logFollowUp).toHaveBeenCalledWith({ momentId: 'a0M', how: 'Email', comment: 'She wants a demo.' });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('keeps what was written when it could not be logged', async () => {
    (logFollowUp as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });
    const { modal, closed } = await opened();

    change(modal, 'lightning-textarea', 'She wants a demo.');
    button(modal, -1).click();
    await settled();

    expect(find(modal, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });
    expect(find(modal, 'lightning-textarea').value).toBe('She wants a demo.');
    expect(closed).not.toHaveBeenCalled();
  });

  it('logs nothing when it is cancelled', async () => {
    (logFollowUp as unknown as jest.Mock).mockClear();
    const { modal, closed } = await opened();

    button(modal, 0).click();
    await settled();

    expect(logFollowUp).not.toHaveBeenCalled();
    expect(closed).toHaveBeenCalledWith(false);
  });

  it('is accessible', async () => {
    const { modal } = await opened();

    await expect(modal).toBeAccessible();
  });
});
