import undo from '@salesforce/apex/TierMoveController.undo';
import TierMoveNotice from 'c/tierMoveNotice';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/TierMoveController.undo', () => ({ default: jest.fn() }), { virtual: true });

const undoMock = undo as unknown as jest.Mock;
const result = {
  message: '1 account moved to Tier 1.',
  assignmentIds: ['a01'],
  refused: [{ id: '002', name: 'Corvid', reason: 'No seat is left for it.' }],
};

function shown(moved: object = result): Promise<Rendered> {
  return render('c-tier-move-notice', TierMoveNotice, { result: moved });
}

describe('c-tier-move-notice', () => {
  beforeEach(() => undoMock.mockReset());

  it('says what happened and names who was left out', async () => {
    const element = await shown();

    expect(find(element, 'c-undo-notice').result).toEqual(result);
    expect(find(element, 'c-undo-notice').canUndo).toBe(true);
    expect(find(element, 'c-record-link').label).toBe('Corvid');
    expect(textOf(element)).toContain('No seat is left for it.');
    await expect(element).toBeAccessible();
  });

  it('takes the move back, and names nobody left out any more', async () => {
    undoMock.mockResolvedValue({ message: '1 account is back where it was.' });
    const element = await shown();
    const undone = jest.fn();
    element.addEventListener('undo', undone);

    find(find(element, 'c-undo-notice'), 'lightning-button').click();
    await settled();

    expect(undoMock).toHaveBeenCalledWith({ assignmentIds: ['a01'] });
    expect(undone).toHaveBeenCalledTimes(1);
    expect(findAll(element, 'c-record-link')).toHaveLength(0);
  });

  it('names them all the same when the move can no longer be undone', async () => {
    undoMock.mockRejectedValue({ body: { message: 'Somebody decided anew.' } });
    const element = await shown();

    find(find(element, 'c-undo-notice'), 'lightning-button').click();
    await settled();

    expect(findAll(element, 'c-record-link')).toHaveLength(1);
  });

  it('offers no undo where nothing moved', async () => {
    const element = await shown({ ...result, assignmentIds: [] });

    expect(find(element, 'c-undo-notice').canUndo).toBe(false);
  });

  it('takes the focus, and can be put away', async () => {
    const element = await shown();
    const dismissed = jest.fn();
    element.addEventListener('dismiss', dismissed);

    element.focus();
    find(element, 'c-undo-notice').dispatchEvent(new CustomEvent('dismiss'));

    expect(element.shadowRoot!.activeElement).toBe(find(element, 'c-undo-notice'));
    expect(dismissed).toHaveBeenCalledTimes(1);
  });
});
