import getProgress from '@salesforce/apex/IcpWorkbenchController.getProgress';
import resume from '@salesforce/apex/IcpWorkbenchController.resume';
import IcpActivationProgress from 'c/icpActivationProgress';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/IcpWorkbenchController.getProgress', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/IcpWorkbenchController.resume', () => ({ default: jest.fn() }), { virtual: true });

const getProgressMock = getProgress as unknown as jest.Mock;
const running = { total: 200, measured: 50, isRunning: true, canResume: false, problem: null };
const stopped = { total: 200, measured: 150, isRunning: false, canResume: true, problem: 'A lock.' };
const done = { total: 200, measured: 200, isRunning: false, canResume: false, problem: null };

async function shown(...answers: object[]): Promise<Rendered> {
  for (const answer of answers) {
    getProgressMock.mockResolvedValueOnce(answer);
  }
  const element = await render('c-icp-activation-progress', IcpActivationProgress, { modelId: 'a00', canResume: true });
  await settled();
  return element;
}

describe('c-icp-activation-progress', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    getProgressMock.mockReset();
  });

  afterEach(() => jest.useRealTimers());

  it('asks again while the job runs, and tells when it has ended', async () => {
    const element = await shown(running, done);
    const ended = jest.fn();
    element.addEventListener('done', ended);
    expect(find(element, 'lightning-progress-bar').value).toBe(25);
    expect(textOf(element)).toContain('c.IcpProgressRunning');

    jest.advanceTimersByTime(2000);
    await settled();

    expect(textOf(element)).toContain('c.IcpProgressDone');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('offers to go on where the job stopped, with the reason', async () => {
    const element = await shown(stopped, running);
    expect(textOf(element)).toContain('A lock.');

    find(element, 'lightning-button').click();
    await settled();

    expect(resume).toHaveBeenCalledWith({ modelId: 'a00' });
    expect(textOf(element)).toContain('c.IcpProgressRunning');
  });

  it('offers it only to those who run models', async () => {
    const element = await shown(stopped);

    element.canResume = false;
    await settled();

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it('stops asking when the page is left', async () => {
    const element = await shown(running);

    element.remove();
    jest.advanceTimersByTime(10_000);

    expect(getProgressMock).toHaveBeenCalledTimes(1);
  });

  it('shows what went wrong', async () => {
    getProgressMock.mockRejectedValueOnce({ body: { message: 'Not now.' } });
    const element = await render('c-icp-activation-progress', IcpActivationProgress, { modelId: 'a00' });
    await settled();

    expect(findAll(element, 'c-error-panel')).toHaveLength(1);
  });
});
