import IcpEffect from 'c/icpEffect';
import { nothing, type Effect } from 'c/icpEffectRun';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/IcpWorkbenchController.getEffect', () => ({ default: jest.fn() }), { virtual: true });

const effect: Effect = {
  ...nothing,
  total: 30,
  scanned: 30,
  isDone: true,
  matrix: [
    [3, 2, 0, 0],
    [4, 5, 0, 0],
    [0, 0, 6, 0],
    [0, 0, 0, 10],
  ],
  tierChanges: 132,
  held: 1,
  valueBefore: 1_000_000,
  valueAfter: 1_500_000,
  withoutValue: 2,
};

function shown(more: object = {}): Promise<Rendered> {
  return render('c-icp-effect', IcpEffect, { effect, seats: 10, seatsNow: 8, seatsUsed: 3, ...more });
}

describe('c-icp-effect', () => {
  it('counts what moves and says what it means for tiers', async () => {
    const element = await shown();

    expect(findAll(element, '.tile .count').map(({ textContent }) => textContent)).toEqual(['4', '2', '0', '0']);
    expect(textOf(element)).toContain('c.IcpTierChanges c.IcpHeldOne');
    expect(textOf(element)).toContain('c.IcpTamMissing');
    expect(textOf(element)).not.toContain('c.IcpSeatsShort');
    await expect(element).toBeAccessible();
  });

  it('opens the accounts behind a number', async () => {
    const element = await shown();
    const chosen = jest.fn();
    element.addEventListener('choose', (event) => chosen((event as CustomEvent<string>).detail));

    find(element, 'td.promoted button').click();
    find(element, '.tile[data-direction="demoted"]').click();

    expect(chosen.mock.calls).toEqual([['promoted'], ['demoted']]);
    expect(find<HTMLButtonElement & Rendered>(element, '.tile[data-direction="leaving"]').disabled).toBe(true);
  });

  it('warns when more accounts sit than there are seats', async () => {
    expect(textOf(await shown({ seats: 2 }))).toContain('c.IcpSeatsShort');
  });

  it('shows progress while accounts are compared, and a stencil before', async () => {
    const running = await shown({ effect: { ...effect, scanned: 15, isDone: false } });
    expect(find(running, 'lightning-progress-bar').value).toBe(50);

    const starting = await shown({ effect: nothing });
    expect(findAll(starting, '.stencil')).toHaveLength(2);
    expect(findAll(starting, 'table')).toHaveLength(0);
  });

  it('compares nothing for the model that measures', async () => {
    const still = effect.matrix.map((row, from) => row.map((count, to) => (from === to ? count : 0)));
    const element = await shown({ isActive: true, effect: { ...effect, matrix: still } });

    expect(findAll(element, '.tile')).toHaveLength(0);
    expect(textOf(element)).toContain('c.IcpEffectNowHelp');
  });
});
