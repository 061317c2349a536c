import ListRefreshProgress from 'c/listRefreshProgress';
import { find, findAll, render, textOf } from 'test/render';

const work = { heading: 'Taking in', text: '{0} of {1} are in', done: 1, total: 3 };

describe('c-list-refresh-progress', () => {
  it('shows how far the work is', async () => {
    const element = await render('c-list-refresh-progress', ListRefreshProgress, work);

    expect(textOf(element)).toContain('1 of 3 are in');
    expect(find(element, 'lightning-progress-bar').value).toBe(33);
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('offers to go on when it stopped', async () => {
    const element = await render('c-list-refresh-progress', ListRefreshProgress, { ...work, isStopped: true });
    const resumed = jest.fn();
    element.addEventListener('resume', resumed);

    find(element, 'lightning-button').click();

    expect(resumed).toHaveBeenCalledTimes(1);
  });

  it('shows an empty bar where there is nothing to do', async () => {
    const element = await render('c-list-refresh-progress', ListRefreshProgress, { ...work, done: 0, total: 0 });

    expect(find(element, 'lightning-progress-bar').value).toBe(0);
  });
});
