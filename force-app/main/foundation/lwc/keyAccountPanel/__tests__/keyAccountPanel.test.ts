import getPanel from '@salesforce/apex/KeyAccountPanelController.getPanel';
import markTarget from '@salesforce/apex/KeyAccountPanelController.markTarget';
import KeyAccountPanel from 'c/keyAccountPanel';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock(
  '@salesforce/apex/KeyAccountPanelController.getPanel',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

jest.mock('@salesforce/apex/KeyAccountPanelController.markTarget', () => ({ default: jest.fn() }), { virtual: true });

interface TestWire {
  emit(data: unknown): void;
  error(body: unknown): void;
}
const wire = getPanel as unknown as TestWire;

const fit = {
  percent: 85.71,
  tier: 'Tier 2',
  met: 6,
  notMet: 0,
  unknown: 1,
  total: 7,
  criteria: [],
  closestToTier1: 'Runs Kubernetes',
  source: { modelId: 'a01', label: 'Platform buyers, version 1', citation: null },
  evaluatedAt: '2026-11-20T10:00:00.000Z',
};
const tier = {
  tier: 'Tier 1',
  program: 'Strategic',
  since: '2026-11-03',
  source: 'Nomination',
  reason: 'By nomination NOM-000012',
  recordId: 'a02',
  isTier1FitNotNominated: false,
};
const seats = { total: 8, used: 3, left: 5, waiting: 0 };
const nomination = { canNominate: true, action: 'Nominate', reasonNot: null, path: [] };

const all = { tier, canSeeTier: true, fit, canSeeFit: true, hasModel: true, seats, nomination };

function panel(): Promise<Rendered> {
  return render('c-key-account-panel', KeyAccountPanel, { recordId: '001000000000001AAA' });
}

describe('c-key-account-panel', () => {
  it('keeps its shape while it waits', async () => {
    const element = await panel();

    expect(findAll(element, '.stencil').length).toBeGreaterThan(0);
    expect(find(element, '[role="status"]').textContent).toContain('c.Loading');
  });

  it('answers which tier, since when and why', async () => {
    const element = await panel();
    wire.emit(all);
    await settled();

    expect(find(element, 'c-tier-badge').tier).toBe('Tier 1');
    expect(find(element, 'c-record-link').label).toBe('By nomination NOM-000012');
    expect(find(element, 'c-nomination-standing').standing).toEqual(nomination);
    await expect(element).toBeAccessible();
  });

  it('opens the criteria on demand', async () => {
    const element = await panel();
    wire.emit(all);
    await settled();
    expect(findAll(element, 'c-fit-evidence')).toHaveLength(0);

    find(element, 'lightning-button').click();
    await settled();

    expect(find(element, 'c-fit-evidence').fit).toEqual(fit);
    expect(textOf(element)).toContain('c.ClosestToTier1 Runs Kubernetes');
  });

  it('opens what a number counts', async () => {
    const element = await panel();
    wire.emit(all);
    await settled();

    find(element, 'c-fit-bar').dispatchEvent(new CustomEvent('open', { detail: { outcome: 'unknown' } }));
    await settled();

    expect(find(element, 'c-fit-evidence').outcome).toBe('unknown');
  });

  it('says that a decision dropped the account', async () => {
    const element = await panel();
    const reason = 'Until 30 Nov 2026, by Noor Haddad: acquired';
    wire.emit({ ...all, tier: { ...tier, tier: null, program: null, isDropped: true, reason } });
    await settled();

    expect(textOf(element)).toContain('c.DroppedFromList');
    expect(findAll(element, 'c-tier-badge')).toHaveLength(0);
    expect(find(element, 'c-record-link').label).toBe(reason);
  });

  it('shows the rest where tier and fit are not for this user', async () => {
    const element = await panel();
    wire.emit({ ...all, tier: null, canSeeTier: false, fit: null, canSeeFit: false });
    await settled();

    expect(textOf(element)).toContain('c.TierNotYours');
    expect(textOf(element)).toContain('c.FitNotYours');
    expect(textOf(element)).not.toContain('c.NotATargetAccount');
    expect(find(element, 'c-nomination-standing').standing).toEqual(nomination);
    await expect(element).toBeAccessible();
  });

  it('lets a manager mark an account that is no target, and says what became of it', async () => {
    const element = await panel();
    wire.emit({ ...all, tier: null, canMark: true });
    await settled();
    const toasts: unknown[] = [];
    const focused = jest.spyOn(find(element, '.mark'), 'focus');
    element.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent).detail.variant));
    (markTarget as jest.Mock).mockResolvedValueOnce(null).mockRejectedValueOnce({ body: { message: 'No.' } });

    find(element, '.mark').click();
    await settled();
    find(element, '.mark').click();
    await settled();

    expect(markTarget).toHaveBeenCalledWith({ accountId: '001000000000001AAA', isMarked: true });
    expect(toasts).toEqual(['success', 'error']);
    expect(find(element, '.mark').disabled).toBe(false);
    expect(focused).toHaveBeenCalledTimes(2);
  });

  it('shows a mark to everybody and lets only managers remove it', async () => {
    const element = await panel();
    wire.emit({ ...all, isMarked: true, canMark: false });
    await settled();
    expect(textOf(element)).toContain('c.MarkedAsTarget');
    expect(findAll(element, '.mark')).toHaveLength(0);

    wire.emit({ ...all, isMarked: true, canMark: true });
    await settled();
    find(element, '.mark').click();

    expect(markTarget).toHaveBeenLastCalledWith({ accountId: '001000000000001AAA', isMarked: false });
  });

  it('says that the active model has yet to measure the account', async () => {
    const element = await panel();
    wire.emit({ ...all, fit: null });
    await settled();

    expect(textOf(element)).toContain('c.NotMeasuredYet');
  });

  it('flags a Tier 1 fit that nobody nominated', async () => {
    const element = await panel();
    wire.emit({
      ...all,
      tier: { ...tier, tier: 'Tier 2', program: 'Programmatic', recordId: null, isTier1FitNotNominated: true },
    });
    await settled();

    expect(textOf(element)).toContain('c.Tier1FitNotNominated');
  });

  it('drops the flag once a nomination is on its way', async () => {
    const element = await panel();
    wire.emit({
      ...all,
      tier: { ...tier, tier: 'Tier 2', recordId: null, isTier1FitNotNominated: true },
      nomination: { ...nomination, path: [{ label: 'Nominated', state: 'done' }] },
    });
    await settled();

    expect(textOf(element)).not.toContain('c.Tier1FitNotNominated');
  });

  it('says plainly that an account is no target, and that there is no model', async () => {
    const element = await panel();
    wire.emit({ ...all, tier: null, fit: null, hasModel: false });
    await settled();

    expect(textOf(element)).toContain('c.NotATargetAccount');
    expect(textOf(element)).toContain('c.NoActiveIcpModel');
  });

  it('tells how engaged the account is', async () => {
    const element = await panel();
    const engagement = { canSee: true, score: 30, stage: 'Engaged', weeks: [] };
    wire.emit({ ...all, engagement });
    await settled();

    expect(find(element, 'c-engagement-summary').standing).toEqual(engagement);
    expect(find(element, 'c-engagement-summary').accountId).toBe('001000000000001AAA');
  });

  it('shows what went wrong and offers to try again', async () => {
    const element = await panel();
    wire.error({ message: 'You cannot see this account.' });
    await settled();

    expect(find(element, 'c-error-panel').error).toBeDefined();
    expect(find(element, 'c-error-panel').canRetry).toBe(true);
  });
});
