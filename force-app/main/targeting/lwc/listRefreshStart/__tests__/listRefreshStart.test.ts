import ListRefreshStart from 'c/listRefreshStart';
import { findAll, render, textOf } from 'test/render';

const session = { canManage: true, startsFor: 'FY2027 Q1', keyAccounts: 140 };

describe('c-list-refresh-start', () => {
  it('offers the start to an ABM manager', async () => {
    const element = await render('c-list-refresh-start', ListRefreshStart, { session });
    const started = jest.fn();
    element.addEventListener('start', started);

    findAll(element, 'lightning-button')[0]!.click();

    expect(started).toHaveBeenCalledTimes(1);
    expect(textOf(element)).toContain('c.RefreshStartTakes');
    await expect(element).toBeAccessible();
  });

  it('tells a leader who starts it', async () => {
    const element = await render('c-list-refresh-start', ListRefreshStart, { session: { canManage: false } });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    expect(textOf(element)).toContain('c.RefreshNoneForYou');
  });

  it('says what is missing while there are no key accounts', async () => {
    const element = await render('c-list-refresh-start', ListRefreshStart, { session: { ...session, keyAccounts: 0 } });

    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    expect(textOf(element)).toContain('c.RefreshStartEmpty');
  });
});
