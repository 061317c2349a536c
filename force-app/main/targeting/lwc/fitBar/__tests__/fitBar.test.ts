import FitBar from 'c/fitBar';
import { findAll, render, textOf } from 'test/render';

jest.mock('@salesforce/label/c.CriteriaSummary', () => ({ default: '{0} of {1} ICP criteria met' }), { virtual: true });

describe('c-fit-bar', () => {
  it('draws one segment a criterion and says the same in words', async () => {
    const bar = await render('c-fit-bar', FitBar, { met: 4, notMet: 2, unknown: 1 });

    expect(findAll(bar, '.segment_met')).toHaveLength(4);
    expect(findAll(bar, '.segment_not-met')).toHaveLength(2);
    expect(findAll(bar, '.segment_unknown')).toHaveLength(1);
    expect(textOf(bar)).toContain('4 of 7 ICP criteria met');
    expect(textOf(bar)).toContain('4 c.CriteriaMet · 2 c.CriteriaNotMet · 1 c.CriteriaUnknown');
    await expect(bar).toBeAccessible();
  });

  it('opens what each number counts', async () => {
    const bar = await render('c-fit-bar', FitBar, { met: 4, notMet: 2, unknown: 1, canOpen: true });
    const opened = jest.fn();
    bar.addEventListener('open', (event) => opened((event as CustomEvent).detail.outcome));

    findAll(bar, 'lightning-button').forEach((button) => button.click());

    expect(opened.mock.calls.flat()).toEqual([null, 'met', 'notMet', 'unknown']);
    await expect(bar).toBeAccessible();
  });

  it('opens nothing behind a zero', async () => {
    const bar = await render('c-fit-bar', FitBar, { met: 4, canOpen: true });

    expect(findAll(bar, 'lightning-button').map((button) => button.label)).toEqual([
      '4 of 4 ICP criteria met',
      '4 c.CriteriaMet',
    ]);
    expect(textOf(bar)).toContain('0 c.CriteriaUnknown');
  });

  it('stands empty without criteria', async () => {
    const bar = await render('c-fit-bar', FitBar);

    expect(findAll(bar, '.segment')).toHaveLength(0);
    expect(textOf(bar)).toContain('0 of 0');
  });
});
