import LightningConfirm from 'lightning/confirm';
import getBoard from '@salesforce/apex/EngagementSettingsController.getBoard';
import getEffect from '@salesforce/apex/EngagementSettingsController.getEffect';
import save from '@salesforce/apex/EngagementSettingsController.save';
import EngagementSettings from 'c/engagementSettings';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/EngagementSettingsController.getBoard', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/EngagementSettingsController.getEffect', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/EngagementSettingsController.save', () => ({ default: jest.fn() }), { virtual: true });

const calls = (apex: unknown): jest.Mock => apex as jest.Mock;
const halfLife = 'EngagementSetting.Default.HalfLifeDays__c';
const board = {
  reasonNot: null,
  groups: [
    {
      key: 'score',
      title: 'Score',
      help: 'How points age.',
      isSource: false,
      fields: [{ record: 'EngagementSetting.Default', field: 'HalfLifeDays__c', kind: 'number', value: 30 }],
    },
    {
      key: 'Drift',
      title: 'Drift',
      isSource: true,
      fields: [{ record: 'SignalSource.Drift', field: 'IsActive__c', kind: 'checkbox', flag: true }],
    },
  ],
};

async function shown(answer: object = board): Promise<Rendered> {
  calls(getBoard).mockResolvedValue(answer);
  const element = await render('c-engagement-settings', EngagementSettings);
  await settled();
  for (const part of findAll(element, 'c-engagement-settings-fields')) {
    Object.assign(part, { reportValidity: () => true });
  }
  return element;
}

async function change(element: Rendered, detail: object): Promise<void> {
  find(element, 'c-engagement-settings-fields').dispatchEvent(new CustomEvent('settingchange', { detail }));
  await settled();
}

async function pause(): Promise<void> {
  jest.advanceTimersByTime(400);
  await settled();
  await settled();
}

async function press(element: Rendered, label: string): Promise<void> {
  findAll(element, 'lightning-button')
    .find((each) => each.label === `c.Settings${label}`)!
    .click();
  await settled();
  await settled();
  await settled();
}

describe('c-engagement-settings', () => {
  beforeEach(() => {
    jest.resetAllMocks();
    LightningConfirm.open = jest.fn();
    jest.useFakeTimers();
    calls(getEffect).mockResolvedValue({
      recomputed: 2014,
      thresholds: [{ label: 'Engaged score', before: 3, after: 5 }],
    });
  });
  afterEach(() => jest.useRealTimers());

  it('shows a stencil, then settings and sources', async () => {
    calls(getBoard).mockReturnValue(new Promise(() => undefined));
    const waiting = await render('c-engagement-settings', EngagementSettings);
    expect(findAll(waiting, '.stencil').length).toBeGreaterThan(0);

    const element = await shown();

    expect(textOf(element)).toContain('How points age.');
    expect(findAll(element, 'details')).toHaveLength(1);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it('tells the effect of a change once the typing pauses', async () => {
    const element = await shown();

    await change(element, { key: halfLife, value: 4, flag: null });
    await change(element, { key: halfLife, value: 45, flag: null });
    expect(textOf(element)).toContain('c.SettingsMeasuring');
    await pause();

    expect(getEffect).toHaveBeenCalledTimes(1);
    expect(getEffect).toHaveBeenCalledWith({
      changes: [{ record: 'EngagementSetting.Default', field: 'HalfLifeDays__c', value: 45, flag: null }],
    });
    expect(textOf(element)).toContain('c.SettingsRecomputes c.SettingsThreshold');
  });

  it('says in words what cannot be taken', async () => {
    calls(getEffect).mockRejectedValue({ body: { message: 'Half-life must be from 1 to 365.' } });
    const element = await shown();

    await change(element, { key: halfLife, value: 999, flag: null });
    await pause();

    expect(textOf(element)).toContain('Half-life must be from 1 to 365.');
  });

  it('forgets a change that is taken back', async () => {
    const element = await shown();

    await change(element, { key: halfLife, value: 45, flag: null });
    await change(element, { key: halfLife, value: 30, flag: null });
    await pause();

    expect(getEffect).not.toHaveBeenCalled();
    expect(find(element, '.effect').textContent).toBe('');
  });

  it('saves what is changed once it is agreed to, and follows it', async () => {
    calls(LightningConfirm.open).mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const element = await shown();
    const follow = jest.fn().mockResolvedValue(undefined);
    Object.assign(find(element, 'c-engagement-settings-progress'), { follow });
    await change(element, { key: 'SignalSource.Drift.IsActive__c', value: null, flag: false });
    await pause();

    await press(element, 'Save');
    expect(save).not.toHaveBeenCalled();
    await press(element, 'Save');

    expect(save).toHaveBeenCalledWith({
      changes: [{ record: 'SignalSource.Drift', field: 'IsActive__c', value: null, flag: false }],
    });
    expect(follow).toHaveBeenCalled();
  });

  it('keeps what was typed when saving fails', async () => {
    calls(LightningConfirm.open).mockResolvedValue(true);
    calls(save).mockRejectedValue({ body: { message: 'You may not.' } });
    const element = await shown();
    await change(element, { key: halfLife, value: 45, flag: null });

    await press(element, 'Save');

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'You may not.' } });
    expect(find(element, 'c-engagement-settings-fields').changes).toMatchObject({ [halfLife]: { value: 45 } });
  });

  it('saves nothing while a field does not hold what it takes', async () => {
    const element = await shown();
    Object.assign(find(element, 'c-engagement-settings-fields'), { reportValidity: () => false });
    await change(element, { key: halfLife, value: 999, flag: null });

    await press(element, 'Save');

    expect(LightningConfirm.open).not.toHaveBeenCalled();
  });

  it('takes all changes back', async () => {
    const element = await shown();
    await change(element, { key: halfLife, value: 45, flag: null });

    await press(element, 'Reset');

    expect(find(element, 'c-engagement-settings-fields').changes).toEqual({});
  });

  it('shows what holds once it is taken over', async () => {
    const element = await shown();

    find(element, 'c-engagement-settings-progress').dispatchEvent(new CustomEvent('done'));
    await settled();

    expect(getBoard).toHaveBeenCalledTimes(2);
  });

  it('says why a user sees none, and what went wrong', async () => {
    expect(textOf(await shown({ reasonNot: 'Ask your admin.', groups: [] }))).toContain('Ask your admin.');

    calls(getBoard).mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-engagement-settings', EngagementSettings);
    await settled();
    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'No way.' } });
  });
});
