import getHeatingUp from '@salesforce/apex/HomeController.getHeatingUp';
import MomentFollowUpModal from 'c/momentFollowUpModal';
import HeatingUp from 'c/heatingUp';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/HomeController.getHeatingUp', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MomentController.logFollowUp', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingAttainment', () => ({ default: '{0} of {1} in time' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingChangeTimes', () => ({ default: '{0} times the usual' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingChangeUp', () => ({ default: '{0} % above usual' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingChangeDown', () => ({ default: '{0} % below usual' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingLogOf', () => ({ default: 'Log follow-up with {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingPeople', () => ({ default: '{0} people' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingScore', () => ({ default: 'Score {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.HeatingShowAll', () => ({ default: 'Show all {0}' }), { virtual: true });

const surging = {
  accountId: '001A',
  accountName: 'Keswick',
  ownerName: null,
  score: 64.6,
  change: 40.2,
  people: 3,
  last: {
    signalId: 'a0S',
    type: 'Ad click',
    source: 'LinkedIn',
    occurredAt: '2026-11-20T10:00:00.000Z',
    personId: '003',
    person: 'Ana Ruiz',
  },
  reason: '7 ad clicks and 23 minutes on the site within 7 days.',
  kind: 'overdue',
  suggestedAction: 'Call Ana Ruiz.',
  momentId: 'a0M',
  taskId: '00T',
  dueAt: '2026-11-21T10:00:00.000Z',
};
const rising = {
  accountId: '001B',
  accountName: 'Monarch',
  score: 12,
  change: null,
  people: 1,
  kind: 'rise',
  reason: 'More',
};

function shown(changed: object = {}): Promise<Rendered> {
  const heating = { scope: 'own', canSee: true, canLog: true, accounts: [surging, rising], ...changed };
  (getHeatingUp as unknown as jest.Mock).mockResolvedValue(heating);
  return render('c-heating-up', HeatingUp);
}

function logButtons(element: Rendered): Rendered[] {
  return findAll(element, 'lightning-button[data-moment]');
}

describe('c-heating-up', () => {
  it('says how warm an account is, why to reach out, and by when', async () => {
    const element = await shown();
    const [first, second] = findAll(element, 'li');

    expect(first!.textContent).toContain('Score 65');
    expect(first!.textContent).toContain('40 % above usual');
    expect(first!.textContent).toContain('3 people');
    expect(first!.textContent).toContain('7 ad clicks and 23 minutes');
    expect(first!.textContent).toContain('Call Ana Ruiz.');
    expect(first!.textContent).toContain('c.HeatingOverdueSince');
    expect(first!.textContent).toContain('c.HeatingOverdue');
    expect(second!.textContent).toContain('c.HeatingChangeNew');
    expect(second!.textContent).toContain('c.HeatingPersonOne');
    await expect(element).toBeAccessible();
  });

  it('links to the account, the last signal, its person, the evidence and the task', async () => {
    const element = await shown();

    const links = findAll(element, 'c-record-link').map(({ recordId }) => recordId);
    expect(links).toEqual(['001A', 'a0S', '003', 'a0M', '00T', '001B']);
  });

  it('says it in multiples from twice the usual on, and that an account cools down', async () => {
    const element = await shown({
      accounts: [
        { ...rising, change: 450 },
        { ...rising, accountId: '1', change: -20 },
      ],
    });

    expect(textOf(element)).toContain('5.5 times the usual');
    expect(textOf(element)).toContain('20 % below usual');
  });

  it('logs a follow-up and shows what is left', async () => {
    const element = await shown();
    jest.spyOn(MomentFollowUpModal, 'open').mockResolvedValue(true);
    (getHeatingUp as unknown as jest.Mock).mockResolvedValue({ canSee: true, canLog: true, accounts: [rising] });
    expect(logButtons(element)[0]!.ariaLabel).toBe('Log follow-up with Keswick');

    logButtons(element)[0]!.click();
    await settled();

    expect(MomentFollowUpModal.open).toHaveBeenCalledWith(
      expect.objectContaining({ momentId: 'a0M', accountName: 'Keswick' }),
    );
    expect(logButtons(element)).toHaveLength(0);
    expect(element.shadowRoot?.activeElement?.textContent).toBe('c.HeatingTitle');
  });

  it('loads nothing again when logging is cancelled', async () => {
    const element = await shown();
    jest.spyOn(MomentFollowUpModal, 'open').mockResolvedValue(false);
    (getHeatingUp as unknown as jest.Mock).mockClear();

    logButtons(element)[0]!.click();
    await settled();

    expect(getHeatingUp).not.toHaveBeenCalled();
  });

  it('offers nothing to log to who may not', async () => {
    expect(logButtons(await shown({ canLog: false }))).toHaveLength(0);
  });

  it('lists what presses most, and the others when asked to', async () => {
    const accounts = Array.from({ length: 12 }, (_, index) => ({ ...rising, accountId: `00${index}` }));
    const element = await shown({ accounts });
    expect(findAll(element, 'li')).toHaveLength(5);

    findAll(element, 'lightning-button')
      .find(({ label }) => label === 'Show all 12')!
      .click();
    await settled();

    expect(findAll(element, 'li')).toHaveLength(12);
    expect(element.shadowRoot?.activeElement?.textContent).toBe('c.HeatingTitle');
  });

  it('says how alerts were followed up, once there is something to say', async () => {
    const settled = await shown({ attainment: { alerts: 5, inTime: 3, open: 1, percent: 75 } });
    expect(textOf(settled)).toContain('3 of 4 in time');

    const nothing = await shown({ attainment: { alerts: 1, inTime: 0, open: 1, percent: null } });
    expect(textOf(nothing)).not.toContain('in time');
  });

  it('says whose accounts these are', async () => {
    expect(textOf(await shown({ scope: 'team' }))).toContain('c.HeatingTeam');
    expect(textOf(await shown({ scope: 'program' }))).toContain('c.HeatingProgram');
  });

  it('says when nothing heats up, and what would', async () => {
    const element = await shown({ accounts: [] });

    expect(textOf(element)).toContain('c.HeatingEmpty');
    expect(textOf(element)).toContain('c.HeatingEmptyHelp');
    await expect(element).toBeAccessible();
  });

  it('says when engagement is not for the user', async () => {
    expect(textOf(await shown({ canSee: false, accounts: [] }))).toContain('c.HeatingNoAccess');
  });

  it('keeps its shape while it waits', async () => {
    (getHeatingUp as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));

    const element = await render('c-heating-up', HeatingUp);

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
  });

  it('says what went wrong', async () => {
    (getHeatingUp as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Busy' } });

    const element = await render('c-heating-up', HeatingUp);

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Busy' } });
  });
});
