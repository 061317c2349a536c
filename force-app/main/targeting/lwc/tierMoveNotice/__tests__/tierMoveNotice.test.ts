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

    expect(textOf(element)).toContain('1 account moved to Tier 1.');
    expect(find(element, 'c-record-link').label).toBe('Corvid');
    await expect(element).toBeAccessible();
  });

  it('takes the move back and says so', async () => {
    undoMock.mockResolvedValue({ message: '1 account is back where it was.' });
    const element = await shown();
    const undone = jest.fn();
    element.addEventListener('undo', undone);

    find(element, 'lightning-button').click();
    await settled();

    expect(undoMock).toHaveBeenCalledWith({ assignmentIds: ['a01'] });
    expect(undone).toHaveBeenCalled();
    expect(textOf(element)).toContain('1 account is back where it was.');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('says why a move can no longer be undone, and offers it no more', async () => {
    undoMock.mockRejectedValue({ body: { message: 'Somebody decided anew.' } });
    const element = await shown();

    find(element, 'lightning-button').click();
    await settled();

    expect(find(element, 'c-error-panel')).not.toBeNull();
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('offers no undo where nothing moved', async () => {
    const element = await shown({ ...result, assignmentIds: [] });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });
});
