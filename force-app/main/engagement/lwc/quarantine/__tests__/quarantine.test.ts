import discard from '@salesforce/apex/QuarantineController.discard';
import getIds from '@salesforce/apex/QuarantineController.getIds';
import getPage from '@salesforce/apex/QuarantineController.getPage';
import replay from '@salesforce/apex/QuarantineController.replay';
import Quarantine from 'c/quarantine';
import QuarantineDiscardModal from 'c/quarantineDiscardModal';
import QuarantineModal from 'c/quarantineModal';
import { CurrentPageReference } from 'lightning/navigation';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/QuarantineController.discard', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuarantineController.getIds', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuarantineController.getPage', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/QuarantineController.replay', () => ({ default: jest.fn() }), { virtual: true });

const calls = (apex: unknown): jest.Mock => apex as jest.Mock;
// The test says which page it is.
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages
const wire = CurrentPageReference as unknown as { emit(page: object): void };
const rows = [
  { id: 'q1', name: 'QS-1', status: 'Waiting', receivedAt: '2026-11-22T10:00:00.000Z' },
  { id: 'q2', name: 'QS-2', status: 'Waiting', receivedAt: '2026-11-22T09:00:00.000Z' },
];
const page = {
  reasonNot: null,
  readAt: '2026-11-22T12:00:00.000Z',
  canMend: true,
  rows,
  hasMore: false,
  waiting: 2,
  hasMoreWaiting: false,
  reasons: [{ name: 'No account', count: 2 }],
  sources: [{ name: 'Drift', count: 2 }],
};

/** Each part of a run takes a few turns. */
async function wait(turns = 6): Promise<void> {
  await settled();
  if (turns > 1) {
    await wait(turns - 1);
  }
}

async function shown(answer: object = page, state: object = {}): Promise<Rendered> {
  calls(getPage).mockResolvedValue(answer);
  const element = await render('c-quarantine', Quarantine);
  wire.emit({ state });
  await wait();
  return element;
}

const list = (element: Rendered): Rendered => find(element, 'c-quarantine-rows');
const pick = async (element: Rendered, ...ids: string[]): Promise<void> => {
  list(element).dispatchEvent(new CustomEvent('pick', { detail: { ids, isPicked: true } }));
  await settled();
};
const press = async (element: Rendered, label: string): Promise<void> => {
  findAll(element, 'lightning-button')
    .find((each) => each.label === `c.Quarantine${label}`)!
    .click();
  await wait();
};
const askedFor = (): object => calls(getPage).mock.lastCall[0].query;

describe('c-quarantine', () => {
  beforeEach(() => jest.resetAllMocks());

  it('shows a stencil, then what waits', async () => {
    calls(getPage).mockReturnValue(new Promise(() => undefined));
    const element = await render('c-quarantine', Quarantine);
    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);

    const filled = await shown();

    expect(list(filled).rows).toHaveLength(2);
    expect(textOf(filled)).toContain('c.QuarantineWaiting');
    await expect(filled).toBeAccessible();
  });

  it('asks for what waits, and for what the address says', async () => {
    await shown();
    expect(askedFor()).toMatchObject({ status: 'Waiting', source: '', reason: '' });

    await shown(page, { c__source: 'Drift' });
    expect(askedFor()).toMatchObject({ status: 'Waiting', source: 'Drift' });
  });

  it('filters at once, and searches when the typing pauses', async () => {
    jest.useFakeTimers();
    const element = await shown();

    find(element, '[data-field="reason"]').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'No account' } }),
    );
    jest.advanceTimersByTime(1);
    expect(askedFor()).toMatchObject({ reason: 'No account' });
    find(element, '[data-field="search"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'org-7' } }));
    jest.advanceTimersByTime(100);
    expect(askedFor()).toMatchObject({ search: '' });
    jest.advanceTimersByTime(300);
    expect(askedFor()).toMatchObject({ search: 'org-7' });
    jest.useRealTimers();
  });

  it('reads on from the last row', async () => {
    const element = await shown({ ...page, hasMore: true });
    calls(getPage).mockResolvedValue({ ...page, rows: [{ id: 'q3', name: 'QS-3', status: 'Waiting' }] });

    await press(element, 'More');

    expect(askedFor()).toMatchObject({ afterId: 'q2', afterReceivedAt: '2026-11-22T09:00:00.000Z' });
    expect(list(element).rows).toHaveLength(3);
  });

  it('replays what is picked, part by part, and says what became of each', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `q${index}`);
    calls(getIds).mockResolvedValue(ids);
    calls(replay).mockImplementation(async ({ rowIds }: { rowIds: string[] }) =>
      rowIds.map((id) => ({ outcome: id === 'q2' ? 'quarantined' : 'accepted', message: null })),
    );
    const element = await shown();

    await press(element, 'SelectMatching');
    await press(element, 'ReplayMany');

    expect(calls(replay).mock.calls.map(([{ rowIds }]) => rowIds.length)).toEqual([25, 5]);
    expect(list(element).outcomes).toMatchObject({ q1: { outcome: 'accepted' }, q2: { outcome: 'quarantined' } });
    expect(find(element, '.verdict').textContent).toBe('c.QuarantineReplayed');
  });

  it('keeps what was done when a part fails', async () => {
    calls(replay).mockRejectedValue({ body: { message: 'Busy.' } });
    const element = await shown();
    await pick(element, 'q1');

    await press(element, 'ReplayMany');

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy.' } });
    expect(list(element).rows).toHaveLength(2);
  });

  it('discards what is picked once a reason is given', async () => {
    calls(QuarantineDiscardModal.open).mockResolvedValueOnce(undefined).mockResolvedValueOnce('A test.');
    const element = await shown();
    await pick(element, 'q1', 'q2');

    await press(element, 'DiscardMany');
    expect(discard).not.toHaveBeenCalled();
    await press(element, 'DiscardMany');

    expect(discard).toHaveBeenCalledWith({ rowIds: ['q1', 'q2'], reason: 'A test.' });
  });

  it('reads again when a row was decided', async () => {
    calls(QuarantineModal.open).mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const element = await shown();
    const open = async (): Promise<void> => {
      list(element).dispatchEvent(new CustomEvent('open', { detail: 'q1' }));
      await wait();
    };

    await open();
    expect(getPage).toHaveBeenCalledTimes(1);
    await open();

    expect(getPage).toHaveBeenCalledTimes(2);
  });

  it('tells who may only read', async () => {
    const element = await shown({ ...page, canMend: false });

    expect(textOf(element)).toContain('c.QuarantineReadOnly');
    expect(list(element).canMend).toBe(false);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
  });

  it('says why there is nothing: nothing waits, nothing matches, no access', async () => {
    expect(textOf(await shown({ ...page, rows: [], waiting: 0 }))).toContain('c.QuarantineEmptyHelp');
    expect(textOf(await shown({ ...page, rows: [] }, { c__source: 'Sigstr' }))).toContain('c.QuarantineNoMatch');
    expect(textOf(await shown({ ...page, rows: [], reasonNot: 'Ask your admin.' }))).toContain('Ask your admin.');
  });

  it('shows what went wrong and tries again', async () => {
    calls(getPage).mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-quarantine', Quarantine);
    wire.emit({ state: {} });
    await wait();
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'No way.' } });
    calls(getPage).mockResolvedValue(page);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await wait();

    expect(list(element).rows).toHaveLength(2);
  });
});
