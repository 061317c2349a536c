import UndoNotice from 'c/undoNotice';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const result = { message: '2 signals moved to Globex.' };
const takeBack = jest.fn();

function notice(properties: object = {}): Promise<Rendered> {
  return render('c-undo-notice', UndoNotice, { result, takeBack, canUndo: true, ...properties });
}

async function undo(element: Rendered): Promise<void> {
  find(element, 'lightning-button').click();
  await settled();
}

describe('c-undo-notice', () => {
  beforeEach(() => takeBack.mockReset());

  it('says what was done, and takes it back once', async () => {
    const element = await notice();
    const undone = jest.fn();
    element.addEventListener('undo', undone);
    takeBack.mockResolvedValue({ message: '2 signals are back on Acme.' });
    expect(textOf(element)).toContain('2 signals moved to Globex.');
    await expect(element).toBeAccessible();

    await undo(element);

    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('2 signals are back on Acme.');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    expect(undone).toHaveBeenCalledTimes(1);
  });

  it('says why it cannot be taken back, and offers it no more', async () => {
    const element = await notice();
    takeBack.mockRejectedValue({ body: { message: 'Somebody decided anew.' } });

    await undo(element);

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Somebody decided anew.' } });
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('starts over with something new', async () => {
    const element = await notice();
    takeBack.mockResolvedValue({ message: '2 signals are back on Acme.' });
    await undo(element);

    element.result = { message: '3 signals moved to Globex.' };
    await settled();

    expect(textOf(element)).toContain('3 signals moved to Globex.');
    expect(findAll(element, 'lightning-button')).toHaveLength(1);
  });

  it('offers no undo where there is none', async () => {
    const element = await notice({ canUndo: false });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('takes the focus, and can be put away', async () => {
    const element = await notice();
    const dismissed = jest.fn();
    element.addEventListener('dismiss', dismissed);

    element.focus();
    find(element, 'lightning-button-icon').click();

    expect(element.shadowRoot!.activeElement?.classList).toContain('notice');
    expect(dismissed).toHaveBeenCalledTimes(1);
  });
});
