import getChoices from '@salesforce/apex/EngagementTimelineController.getChoices';
import getPage from '@salesforce/apex/EngagementTimelineController.getPage';
import undo from '@salesforce/apex/SignalMoveController.undo';
import MoveModal from 'c/engagementTimelineMoveModal';
import EngagementTimeline from 'c/engagementTimeline';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/EngagementTimelineController.getPage', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/EngagementTimelineController.getChoices', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/user/Id', () => ({ default: '005A' }), { virtual: true });
jest.mock('@salesforce/apex/SignalMoveController.move', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalMoveController.preview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SignalMoveController.undo', () => ({ default: jest.fn() }), { virtual: true });

const pageMock = getPage as unknown as jest.Mock;
const choicesMock = getChoices as unknown as jest.Mock;
const openMock = jest.spyOn(MoveModal, 'open');

const entries = [
  { id: 'a03', type: 'Chat', source: 'Drift', occurredAt: '2026-11-22T09:00:00.000Z' },
  { id: 'a02', type: 'Ad click', source: 'LinkedIn', occurredAt: '2026-11-22T08:00:00.000Z' },
  { id: 'a01', type: 'Ad click', source: 'LinkedIn', occurredAt: '2026-11-12T08:00:00.000Z' },
];
const page = { asOf: '2026-11-22T12:00:00.000Z', entries, hasMore: false, isUntouched: false, canMove: true };
const choices = { sources: [{ value: 'Drift', label: 'Drift' }], people: [], campaigns: [], hasNobody: false };
const drift = { source: 'Drift', person: '', campaign: '', fromDay: '', toDay: '' };

async function timeline(answer: unknown = page): Promise<Rendered> {
  pageMock.mockResolvedValue(answer);
  const element = await render('c-engagement-timeline', EngagementTimeline, { recordId: '001' });
  await settled();
  await settled();
  return element;
}

async function narrow(element: Rendered, filters: object = drift): Promise<void> {
  find(element, 'c-engagement-timeline-filters').dispatchEvent(new CustomEvent('change', { detail: filters }));
  await settled();
}

async function tick(element: Rendered, id: string): Promise<void> {
  const detail = { id, isSelected: true };
  find(element, 'c-engagement-timeline-entry').dispatchEvent(new CustomEvent('select', { detail }));
  await settled();
}

describe('c-engagement-timeline', () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    pageMock.mockReset();
    choicesMock.mockReset().mockResolvedValue(choices);
    openMock.mockReset();
  });

  it('groups signals by the day they occurred on, and calls today today', async () => {
    const element = await timeline();

    const days = findAll(element, 'h3').map((day) => day.textContent);
    expect(days).toHaveLength(2);
    expect(days[0]).toMatch(/^c\.TimelineToday · .*22/);
    expect(days[1]).toContain('12');
    expect(findAll(element, 'c-engagement-timeline-entry')).toHaveLength(3);
    expect(find(element, 'c-engagement-timeline-filters').choices).toEqual(choices);
    await expect(element).toBeAccessible();
  });

  it('keeps its shape while it waits', async () => {
    pageMock.mockReturnValue(new Promise(() => undefined));
    const element = await render('c-engagement-timeline', EngagementTimeline, { recordId: '001' });

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
    expect(find(element, '[role="status"]').textContent).toContain('c.Loading');
  });

  it('asks for what it is narrowed to, and keeps that for the user and the account', async () => {
    const element = await timeline();

    await narrow(element);

    expect(pageMock.mock.calls.at(-1)[0].request).toMatchObject({ accountId: '001', source: 'Drift', fromDay: null });
    element.remove();
    const again = await timeline();
    expect(find(again, 'c-engagement-timeline-filters').value).toEqual(drift);
    again.recordId = '002';
    await settled();
    expect(pageMock.mock.calls.at(-1)[0].request).toMatchObject({ accountId: '002', source: '' });
  });

  it('starts without filters where what was kept is damaged', async () => {
    window.sessionStorage.setItem('keyline.engagementTimeline.005A.001', '{"source":');

    const element = await timeline();

    expect(find(element, 'c-engagement-timeline-filters').value).toEqual({ ...drift, source: '' });
  });

  it('goes on behind the last signal, and puts the focus on the first new one', async () => {
    const element = await timeline({ ...page, hasMore: true });
    const older = { id: 'a00', type: 'Chat', source: 'Drift', occurredAt: '2026-11-12T07:00:00.000Z' };
    pageMock.mockResolvedValue({ ...page, entries: [older] });

    find(element, '.more').click();
    await settled();

    const { request } = pageMock.mock.calls.at(-1)[0];
    expect(request).toMatchObject({ afterTime: '2026-11-12T08:00:00.000Z', afterId: 'a01' });
    expect(findAll(element, 'c-engagement-timeline-entry')).toHaveLength(4);
    expect(findAll(element, '.more')).toHaveLength(0);
    expect(find(element, '[role="status"]').textContent).toBe('c.TimelineCountMany');
  });

  it('drops an answer that was overtaken', async () => {
    const element = await timeline();
    let answerLate: (value: unknown) => void = () => undefined;
    pageMock.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    await narrow(element);
    pageMock.mockResolvedValueOnce({ ...page, entries: [entries[0]] });
    await narrow(element, { ...drift, person: '003' });

    answerLate(page);
    await settled();

    expect(findAll(element, 'c-engagement-timeline-entry')).toHaveLength(1);
  });

  it('tells nothing yet and nothing found apart', async () => {
    const untouched = await timeline({ ...page, entries: [], isUntouched: true });
    expect(textOf(untouched)).toContain('c.TimelineEmptyHelp');
    expect(findAll(untouched, 'c-engagement-timeline-filters')).toHaveLength(0);

    const filtered = await timeline({ ...page, entries: [] });
    expect(textOf(filtered)).toContain('c.TimelineNoneHelp');
    expect(findAll(filtered, 'c-engagement-timeline-filters')).toHaveLength(1);
  });

  it('shows what went wrong and tries again', async () => {
    pageMock.mockRejectedValueOnce({ body: { message: 'No access.' } });
    const element = await render('c-engagement-timeline', EngagementTimeline, { recordId: '001' });
    await settled();
    pageMock.mockResolvedValue(page);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'c-engagement-timeline-entry')).toHaveLength(3);
    expect(findAll(element, 'c-error-panel')).toHaveLength(0);
  });

  it('moves what is ticked, tells the page, and offers the way back', async () => {
    const element = await timeline();
    const refreshed = jest.fn();
    element.addEventListener('lightning__refresh', refreshed);
    await tick(element, 'a03');
    await tick(element, 'a02');
    const result = { message: '2 signals moved to Globex.', request: { signalIds: ['a03', 'a02'] } };
    openMock.mockResolvedValue(result);

    find(element, '.move').click();
    await settled();

    expect(openMock.mock.calls[0][0]).toMatchObject({ accountId: '001', signalIds: ['a03', 'a02'] });
    expect(find(element, 'c-undo-notice').result).toEqual(result);
    expect(findAll(element, '.move')).toHaveLength(0);
    await (find(element, 'c-undo-notice').takeBack as () => Promise<unknown>)();
    expect(undo).toHaveBeenCalledWith({ request: result.request });
    find(element, 'c-undo-notice').dispatchEvent(new CustomEvent('undo'));
    expect(refreshed).toHaveBeenCalledTimes(2);
    find(element, 'c-undo-notice').dispatchEvent(new CustomEvent('dismiss'));
    await settled();
    expect(findAll(element, 'c-undo-notice')).toHaveLength(0);
  });

  it('leaves everything as it was when the move is called off', async () => {
    const element = await timeline();
    await tick(element, 'a03');
    openMock.mockResolvedValue(undefined);

    find(element, '.move').click();
    await settled();

    expect(findAll(element, 'c-undo-notice')).toHaveLength(0);
    expect(findAll(element, '.move')).toHaveLength(1);
  });

  it('lets nobody tick who may not move', async () => {
    const element = await timeline({ ...page, canMove: false });

    expect(find(element, 'c-engagement-timeline-entry').canSelect).toBe(false);
  });
});
