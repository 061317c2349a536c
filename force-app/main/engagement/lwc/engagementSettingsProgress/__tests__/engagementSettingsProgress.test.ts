import getProgress from '@salesforce/apex/EngagementSettingsController.getProgress';
import recompute from '@salesforce/apex/EngagementSettingsController.recompute';
import EngagementSettingsProgress from 'c/engagementSettingsProgress';
import { find, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/EngagementSettingsController.getProgress', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/EngagementSettingsController.recompute', () => ({ default: jest.fn() }), { virtual: true });

const progressMock = getProgress as unknown as jest.Mock;
const idle = { isDeploying: false, isStale: false, isComputing: false, done: 0, total: 0, problem: null, note: null };

async function shown(answer: object): Promise<Rendered> {
  progressMock.mockResolvedValue({ ...idle, ...answer });
  const element = await render('c-engagement-settings-progress', EngagementSettingsProgress);
  await settled();
  return element;
}

describe('c-engagement-settings-progress', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    progressMock.mockReset();
  });
  afterEach(() => jest.useRealTimers());

  it('says that all scores follow the settings', async () => {
    expect(textOf(await shown({}))).toContain('c.SettingsCurrent');
  });

  it('goes on asking while settings are saved, and tells when they are taken over', async () => {
    const element = await shown({ isDeploying: true });
    const done = jest.fn();
    element.addEventListener('done', done);
    expect(textOf(element)).toContain('c.SettingsDeploying');

    progressMock.mockResolvedValue({ ...idle, isComputing: true, done: 3, total: 12 });
    jest.advanceTimersByTime(1500);
    await settled();

    expect(done).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('c.SettingsComputing');
    expect(find(element, 'lightning-progress-bar').value).toBe(25);
  });

  it('tells also when they were taken over before it could ask', async () => {
    const element = await shown({});
    const done = jest.fn();
    element.addEventListener('done', done);

    await (element as unknown as { follow(): Promise<void> }).follow();

    expect(done).toHaveBeenCalledTimes(1);
  });

  it('says why a change was not taken', async () => {
    expect(find(await shown({ problem: 'Out of range' }), '[role=alert]').textContent).toContain('c.SettingsRefused');
  });

  it('offers to compute scores that follow other settings', async () => {
    const element = await shown({ isStale: true, note: 'Some are left.' });
    expect(textOf(element)).toContain('Some are left.');

    find(element, 'lightning-button').click();
    await settled();

    expect(recompute).toHaveBeenCalled();
    expect(progressMock).toHaveBeenCalledTimes(2);
  });

  it('shows what went wrong and tries again', async () => {
    progressMock.mockRejectedValueOnce({ body: { message: 'No way.' } });
    const element = await render('c-engagement-settings-progress', EngagementSettingsProgress);
    await settled();
    progressMock.mockResolvedValue(idle);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(textOf(element)).toContain('c.SettingsCurrent');
  });

  it('asks no more when it is gone', async () => {
    const element = await shown({ isComputing: true });

    element.remove();
    jest.advanceTimersByTime(5000);

    expect(progressMock).toHaveBeenCalledTimes(1);
  });
});
