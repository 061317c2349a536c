import discard from '@salesforce/apex/QuarantineController.discard';
import getDetail from '@salesforce/apex/QuarantineController.getDetail';
import mend from '@salesforce/apex/QuarantineController.mend';
import QuarantineDiscardModal from 'c/quarantineDiscardModal';
import QuarantineModal from 'c/quarantineModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/QuarantineController.discard', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuarantineController.getDetail', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuarantineController.mend', () => ({ default: jest.fn() }), { virtual: true });

const calls = (apex: unknown): jest.Mock => apex as jest.Mock;
const detail = {
  row: {
    id: 'q1',
    name: 'QS-1',
    source: 'Sigstr',
    reason: 'Several accounts',
    explanation: 'More than one account fits.',
    status: 'Waiting',
  },
  advice: 'Choose the account that is meant.',
  payload: '{ "sourceId": "click-118" }',
  candidates: [
    { id: '001A', name: 'Dunmore Media', detail: 'dunmore.example' },
    { id: '001B', name: 'Saltmarsh Studios', detail: '' },
  ],
  fields: [
    { name: 'source', label: 'Source', value: 'Sigstr', expects: null, isRequired: true },
    { name: 'occurredAt', label: 'Occurred at', value: 'soon', expects: 'a date and time', isRequired: true },
    { name: 'url', label: 'URL', value: null, expects: null, isRequired: false },
  ],
  externalId: 'grp-1',
  canMend: true,
};

const closed = jest.fn();

async function shown(answer: object | null = detail): Promise<Rendered> {
  calls(getDetail).mockResolvedValue(answer);
  const element = await render('c-quarantine-modal', QuarantineModal as never, { rowId: 'q1' });
  element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  await settled();
  return element;
}

const button = (element: Rendered, label: string): Rendered =>
  findAll(element, 'lightning-button').find((each) => each.label === `c.Quarantine${label}`)!;

async function press(element: Rendered, label: string): Promise<void> {
  button(element, label).click();
  await settled();
}

describe('c-quarantine-modal', () => {
  beforeEach(() => jest.resetAllMocks());

  it('says why, what to do, who could be meant and what came', async () => {
    const element = await shown();
    const text = textOf(element);

    expect(text).toContain('More than one account fits.');
    expect(text).toContain('Choose the account that is meant.');
    expect(text).toContain('click-118');
    expect(findAll(element, 'c-record-link').map((link) => link.label)).toEqual(['Dunmore Media', 'Saltmarsh Studios']);
    await expect(element).toBeAccessible();
  });

  it('replays the row to the chosen account, corrected and remembered', async () => {
    calls(mend).mockResolvedValue({ outcome: 'accepted' });
    const element = await shown();

    find(element, '[data-id="001B"]').click();
    await settled();
    find(element, '.remember').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    find(element, '[data-name="occurredAt"]').dispatchEvent(
      new CustomEvent('change', { detail: { value: '2026-11-20' } }),
    );
    await press(element, 'ReplayThis');

    expect(mend).toHaveBeenCalledWith({
      mending: { rowId: 'q1', accountId: '001B', corrections: { occurredAt: '2026-11-20' }, isRemembered: true },
    });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('stays open with what is wrong now when the row still waits', async () => {
    calls(mend).mockResolvedValue({ outcome: 'quarantined', message: 'Dated too far ahead.' });
    const element = await shown();

    await press(element, 'ReplayThis');

    expect(closed).not.toHaveBeenCalled();
    expect(find(element, '[role=alert]').textContent).toContain('Dated too far ahead.');
    expect(calls(getDetail)).toHaveBeenCalledTimes(2);
  });

  it('keeps what was typed when replaying fails', async () => {
    calls(mend).mockRejectedValue({ body: { message: 'Busy.' } });
    const element = await shown();
    find(element, '[data-name="occurredAt"]').dispatchEvent(
      new CustomEvent('change', { detail: { value: '2026-11-20' } }),
    );

    await press(element, 'ReplayThis');

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy.' } });
    expect(find(element, '[data-name="occurredAt"]').value).toBe('2026-11-20');
  });

  it('offers the other fields on demand', async () => {
    const element = await shown();
    expect(findAll(element, '[data-name="url"]')).toHaveLength(0);

    await press(element, 'MoreFields');

    expect(findAll(element, '[data-name="url"]')).toHaveLength(1);
  });

  it('discards with a reason', async () => {
    calls(QuarantineDiscardModal.open).mockResolvedValue('A test.');
    const element = await shown();

    await press(element, 'Discard');

    expect(discard).toHaveBeenCalledWith({ rowIds: ['q1'], reason: 'A test.' });
    expect(closed).toHaveBeenCalledWith(true);
  });

  it('only tells, where the row is decided or the user may not mend', async () => {
    const element = await shown({
      ...detail,
      canMend: false,
      row: { ...detail.row, status: 'Discarded' },
      discardReason: 'A test.',
    });

    expect(textOf(element)).toContain('c.QuarantineDecided');
    expect(findAll(element, 'lightning-record-picker')).toHaveLength(0);
    expect(findAll(element, 'lightning-button')).toHaveLength(1);
  });

  it('says when the row is gone', async () => {
    expect(textOf(await shown(null))).toContain('c.QuarantineGone');
  });

  it('shows what went wrong and tries again', async () => {
    calls(getDetail).mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-quarantine-modal', QuarantineModal as never, { rowId: 'q1' });
    await settled();
    calls(getDetail).mockResolvedValue(detail);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(textOf(element)).toContain('More than one account fits.');
  });
});
