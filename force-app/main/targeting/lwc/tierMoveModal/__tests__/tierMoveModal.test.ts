import move from '@salesforce/apex/TierMoveController.move';
import preview from '@salesforce/apex/TierMoveController.preview';
import TierMoveModal from 'c/tierMoveModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierMoveController.move', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TierMoveController.preview', () => ({ default: jest.fn() }), { virtual: true });

const moveMock = move as unknown as jest.Mock;
const previewMock = preview as unknown as jest.Mock;
const effect = { lines: [{ kind: 'moves', text: '1 account moves to Tier 2', accounts: [] }], reached: 1 };

async function opened(isValid = true): Promise<{ modal: Rendered; closed: jest.Mock }> {
  previewMock.mockResolvedValue(effect);
  const modal = await render('c-tier-move-modal', TierMoveModal as never, {
    accounts: [{ id: '001', name: 'Halden' }],
    today: '2026-11-22',
  });
  for (const field of findAll(modal, '[data-field]')) {
    Object.assign(field, { reportValidity: () => isValid });
  }
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

function change(modal: Rendered, field: string, value: string | null): Promise<void> {
  find(modal, `[data-field="${field}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  return settled();
}

function confirmButton(modal: Rendered): Rendered {
  return findAll(modal, 'lightning-button').at(-1)!;
}

describe('c-tier-move-modal', () => {
  beforeEach(() => {
    moveMock.mockReset();
    previewMock.mockReset();
  });

  it('shows the effect of a tier before anything can be decided', async () => {
    const { modal } = await opened();
    expect(confirmButton(modal).disabled).toBe(true);

    await change(modal, 'tier', 'Tier 2');

    expect(find(modal, 'c-tier-move-effect').lines).toEqual(effect.lines);
    expect(confirmButton(modal).disabled).toBe(false);
    expect(moveMock).not.toHaveBeenCalled();
  });

  it('moves with tier, reason and last day, and closes with the result', async () => {
    moveMock.mockResolvedValue({ message: 'done' });
    const { modal, closed } = await opened();
    await change(modal, 'tier', 'Tier 2');
    await change(modal, 'until', '2026-12-31');
    await change(modal, 'reason', 'Merger');

    confirmButton(modal).click();
    await settled();

    expect(moveMock).toHaveBeenCalledWith({
      request: { accountIds: ['001'], tier: 'Tier 2', reason: 'Merger', until: '2026-12-31' },
    });
    expect(closed).toHaveBeenCalledWith({ message: 'done' });
  });

  it('takes an account off the list without a last day', async () => {
    moveMock.mockResolvedValue({ message: 'done' });
    const { modal } = await opened();

    await change(modal, 'tier', 'drop');
    expect(find(modal, '[data-field="until"]').required).toBe(false);
    confirmButton(modal).click();
    await settled();

    expect(moveMock.mock.calls[0][0].request).toMatchObject({ tier: '', until: null });
  });

  it('asks for what is missing', async () => {
    const { modal } = await opened(false);
    await change(modal, 'tier', 'Tier 2');

    confirmButton(modal).click();
    await settled();

    expect(moveMock).not.toHaveBeenCalled();
  });

  it('moves nobody when nobody can move', async () => {
    const { modal } = await opened();
    previewMock.mockResolvedValue({ ...effect, reached: 0 });

    await change(modal, 'tier', 'Tier 1');

    expect(confirmButton(modal).disabled).toBe(true);
  });

  it('drops the effect of a tier that is no longer chosen', async () => {
    const { modal } = await opened();
    let answerOld: (value: object) => void = () => undefined;
    previewMock.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
    void change(modal, 'tier', 'Tier 1');
    await change(modal, 'tier', 'Tier 2');

    answerOld({ lines: [], reached: 0 });
    await settled();

    expect(find(modal, 'c-tier-move-effect').lines).toEqual(effect.lines);
  });

  it('stays open with what was typed when the move fails', async () => {
    moveMock.mockRejectedValue({ body: { message: 'Somebody was faster.' } });
    const { modal, closed } = await opened();
    await change(modal, 'tier', 'Tier 2');
    await change(modal, 'reason', 'Merger');

    confirmButton(modal).click();
    await settled();

    expect(closed).not.toHaveBeenCalled();
    expect(find(modal, '[data-field="reason"]').value).toBe('Merger');
    expect(find(modal, 'c-error-panel')).not.toBeNull();
    expect(textOf(modal)).not.toContain('c.MoveChooseTier');
  });
});
