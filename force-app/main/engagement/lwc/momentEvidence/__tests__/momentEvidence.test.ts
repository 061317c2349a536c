import getMoment from '@salesforce/apex/MomentController.getMoment';
import MomentEvidence from 'c/momentEvidence';
import MomentFollowUpModal from 'c/momentFollowUpModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/MomentController.getMoment', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MomentController.logFollowUp', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.MomentAttainment', () => ({ default: '{0} of {1} in time' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentFollowedUpBy', () => ({ default: 'by {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentHeadingMqa', () => ({ default: '{0} is marketing-qualified' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentHeadingSurge', () => ({ default: 'Reach out to {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentScoreNow', () => ({ default: '{0} now' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentToldTo', () => ({ default: '{0} was told' }), { virtual: true });
jest.mock('@salesforce/label/c.MomentUsual', () => ({ default: '{0} usual' }), { virtual: true });

const open = {
  state: 'open',
  dueAt: '2026-11-24T10:00:00.000Z',
  followedUpAt: null,
  followedUpBy: null,
  toldTo: 'Maya Chen',
  taskId: '00T',
  canLog: true,
  attainment: { alerts: 4, inTime: 2, late: 1, overdue: 0, open: 1, percent: 66.7 },
};
const moment = {
  momentId: 'a0M',
  kind: 'Surge',
  occurredAt: '2026-11-22T10:00:00.000Z',
  accountId: '001',
  accountName: 'Keswick',
  reason: '7 ad clicks and 23 minutes on the site within 7 days.',
  score: 38.88,
  scoreNow: 36.1,
  people: 2,
  weekPoints: 39,
  baseline: 4,
  suggestedAction: 'Call Ana Ruiz.',
  followUp: open,
  canSeeSignals: true,
  signals: [
    {
      rowId: 'r1',
      signalId: 'a0S',
      name: 'SIG-1',
      source: 'LinkedIn',
      type: 'Ad click',
      detail: 'Cloud guide',
      person: 'Ana Ruiz',
      personId: '003',
      occurredAt: '2026-11-21T10:00:00.000Z',
      points: 4.91,
    },
    { rowId: 'r2', signalId: null, source: 'Demandbase', type: 'Site visit', value: 14, unit: 'minutes', points: 12 },
  ],
};

function shown(changed: object = {}): Promise<Rendered> {
  (getMoment as unknown as jest.Mock).mockResolvedValue({ ...moment, ...changed });
  return render('c-moment-evidence', MomentEvidence, { recordId: 'a0M' });
}

describe('c-moment-evidence', () => {
  it('says why it is time, what to do, and by when', async () => {
    const element = await shown();

    expect(find(element, 'h2').textContent).toBe('Reach out to Keswick');
    expect(textOf(element)).toContain('7 ad clicks and 23 minutes');
    expect(textOf(element)).toContain('38.9 36.1 now');
    expect(textOf(element)).toContain('39 4 usual');
    expect(textOf(element)).toContain('Call Ana Ruiz.');
    expect(textOf(element)).toContain('c.MomentOpen');
    expect(textOf(element)).toContain('Maya Chen was told');
    expect(textOf(element)).toContain('2 of 3 in time');
    await expect(element).toBeAccessible();
  });

  it('lists the signals that decided it, also those that are archived', async () => {
    const element = await shown();
    const [first, second] = findAll(element, 'tbody tr');

    expect(first!.querySelectorAll('c-record-link')).toHaveLength(2);
    expect(first!.textContent).toContain('4.9');
    expect(second!.querySelectorAll('c-record-link')).toHaveLength(0);
    expect(second!.textContent).toContain('Site visit');
    expect(second!.textContent).toContain('14 minutes');
    expect(second!.textContent).toContain('c.MomentNobody');
  });

  it('logs the follow-up, and goes on from how it stands now', async () => {
    const element = await shown();
    jest.spyOn(MomentFollowUpModal, 'open').mockResolvedValue(true);
    const done = {
      ...open,
      state: 'inTime',
      followedUpAt: '2026-11-23T10:00:00.000Z',
      followedUpBy: 'Maya Chen',
      canLog: false,
    };
    (getMoment as unknown as jest.Mock).mockResolvedValue({ ...moment, followUp: done });
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);

    find(element, '[data-log]').click();
    await settled();

    expect(findAll(element, '[data-log]')).toHaveLength(0);
    expect(textOf(element)).toContain('c.MomentInTime');
    expect(textOf(element)).toContain('by Maya Chen');
    expect(toast).toHaveBeenCalled();
    expect(element.shadowRoot?.activeElement?.hasAttribute('data-state')).toBe(true);
  });

  it('changes nothing when logging is cancelled', async () => {
    const element = await shown();
    jest.spyOn(MomentFollowUpModal, 'open').mockResolvedValue(false);
    (getMoment as unknown as jest.Mock).mockClear();

    find(element, '[data-log]').click();
    await settled();

    expect(getMoment).not.toHaveBeenCalled();
  });

  it('says when a follow-up is overdue, late, or nobody was told', async () => {
    expect(textOf(await shown({ followUp: { ...open, state: 'overdue' } }))).toContain('c.MomentOverdue');
    expect(textOf(await shown({ followUp: { ...open, state: 'late' } }))).toContain('c.MomentLate');
    expect(textOf(await shown({ followUp: { ...open, toldTo: null } }))).toContain('c.MomentToldNobody');
  });

  it('says no share in time before anything is settled', async () => {
    const element = await shown({ followUp: { ...open, attainment: { alerts: 1, open: 1, percent: null } } });

    expect(textOf(element)).not.toContain('in time');
  });

  it('shows an MQA without a follow-up', async () => {
    const element = await shown({ kind: 'MQA', followUp: { state: 'none', canLog: false } });

    expect(find(element, 'h2').textContent).toBe('Keswick is marketing-qualified');
    expect(findAll(element, '[data-state]')).toHaveLength(0);
  });

  it('shows the rest to who may not see single signals or the score', async () => {
    const element = await shown({ canSeeSignals: false, signals: [], score: null, scoreNow: null, people: null });

    expect(textOf(element)).toContain('c.MomentEvidenceHidden');
    expect(findAll(element, '.fact')).toHaveLength(1);
  });

  it('says when no signal was kept', async () => {
    expect(textOf(await shown({ signals: [] }))).toContain('c.MomentEvidenceEmpty');
  });

  it('keeps its shape while it waits', async () => {
    (getMoment as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-moment-evidence', MomentEvidence, { recordId: 'a0M' });

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
  });

  it('says what went wrong', async () => {
    (getMoment as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });

    const element = await render('c-moment-evidence', MomentEvidence, { recordId: 'a0M' });

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });
  });
});
