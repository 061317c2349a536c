import undo from '@salesforce/apex/SignalMoveController.undo';
import EngagementTimelineNotice from 'c/engagementTimelineNotice';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/SignalMoveController.undo', () => ({ default: jest.fn() }), { virtual: true });

const undoMock = undo as unknown as jest.Mock;
const result = { message: '2 signals moved to Globex.', request: { signalIds: ['a01', 'a02'], fromId: '001' } };

function notice(): Promise<Rendered> {
  return render('c-engagement-timeline-notice', EngagementTimelineNotice, { result });
}

describe('c-engagement-timeline-notice', () => {
  beforeEach(() => undoMock.mockReset());

  it('says what was done, and takes it back once', async () => {
    const element = await notice();
    const undone = jest.fn();
    element.addEventListener('undo', undone);
    undoMock.mockResolvedValue({ message: '2 signals are back on Acme.' });
    await expect(element).toBeAccessible();

    find(element, 'lightning-button').click();
    await settled();

    expect(undoMock).toHaveBeenCalledWith({ request: result.request });
    expect(textOf(element)).toContain('2 signals are back on Acme.');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    expect(undone).toHaveBeenCalledTimes(1);
  });

  it('says why it cannot be taken back', async () => {
    const element = await notice();
    undoMock.mockRejectedValue({ body: { message: 'No access.' } });

    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(1);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('can be put away', async () => {
    const element = await notice();
    const dismissed = jest.fn();
    element.addEventListener('dismiss', dismissed);

    find(element, 'lightning-button-icon').click();

    expect(dismissed).toHaveBeenCalledTimes(1);
  });
});
