import move from '@salesforce/apex/SignalMoveController.move';
import preview from '@salesforce/apex/SignalMoveController.preview';
import EngagementTimelineMoveModal from 'c/engagementTimelineMoveModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/SignalMoveController.move', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalMoveController.preview', () => ({ default: jest.fn() }), { virtual: true });

const moveMock = move as unknown as jest.Mock;
const previewMock = preview as unknown as jest.Mock;
const effect = {
  signals: 2,
  here: { accountId: '001', accountName: 'Acme', before: 30, after: 12.34 },
  there: { accountId: '002', accountName: 'Globex', before: 0, after: 17.66 },
};

function modal(): Promise<Rendered> {
  const properties = { accountId: '001', signalIds: ['a01', 'a02'] };
  return render('c-engagement-timeline-move-modal', EngagementTimelineMoveModal, properties);
}

async function choose(element: Rendered, recordId: string | null): Promise<void> {
  find(element, 'lightning-record-picker').dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
  await settled();
}

function moveButton(element: Rendered): Rendered {
  return findAll(element, 'lightning-button').at(-1)!;
}

function valid(element: Rendered): void {
  for (const field of findAll(element, '[data-field]')) {
    field.reportValidity = (): boolean => true;
  }
}

describe('c-engagement-timeline-move-modal', () => {
  beforeEach(() => {
    previewMock.mockReset().mockResolvedValue(effect);
    moveMock.mockReset();
  });

  it('decides nothing before its effect was seen', async () => {
    const element = await modal();
    expect(textOf(element)).toContain('c.SignalsMoveEffectAwaits');
    expect(moveButton(element).disabled).toBe(true);

    await choose(element, '002');

    expect(previewMock.mock.calls[0][0].request).toMatchObject({
      fromId: '001',
      toId: '002',
      signalIds: ['a01', 'a02'],
    });
    expect(findAll(element, 'tbody tr').map((row) => row.textContent)).toEqual(['Acme3012.3', 'Globex017.7']);
    expect(moveButton(element).disabled).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('forgets the effect on an account that is no longer chosen', async () => {
    const element = await modal();
    let answerLate: (value: unknown) => void = () => undefined;
    previewMock.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    await choose(element, '002');

    await choose(element, null);
    answerLate(effect);
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(0);
    expect(moveButton(element).disabled).toBe(true);
  });

  it('moves with the reason and closes with what it did', async () => {
    const element = await modal();
    await choose(element, '002');
    valid(element);
    const closed = jest.fn();
    element.close = closed;
    find(element, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: 'Subsidiary' } }));
    moveMock.mockResolvedValue({ message: 'Moved.' });

    moveButton(element).click();
    await settled();

    expect(moveMock.mock.calls[0][0].request).toMatchObject({ reason: 'Subsidiary', toId: '002' });
  });

  it('stays and says what was refused', async () => {
    const element = await modal();
    await choose(element, '002');
    valid(element);
    moveMock.mockRejectedValue({ body: { message: 'Say why.' } });

    moveButton(element).click();
    await settled();

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Say why.' } });
    expect(moveButton(element).disabled).toBe(false);
  });

  it('says why an effect cannot be told', async () => {
    previewMock.mockRejectedValue({ body: { message: 'The signals are on this account already.' } });
    const element = await modal();

    await choose(element, '001');

    expect(findAll(element, 'c-error-panel')).toHaveLength(1);
    expect(moveButton(element).disabled).toBe(true);
  });
});
