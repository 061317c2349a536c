import IcpEffectMoves from 'c/icpEffectMoves';
import { nothing } from 'c/icpEffectRun';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/IcpWorkbenchController.getEffect', () => ({ default: jest.fn() }), { virtual: true });

const matrix = nothing.matrix.map((row, from) => row.map((_, to) => (from === 1 && to === 0 ? 3 : 0)));
const moves = {
  ...nothing.moves,
  promoted: [
    {
      accountId: '001',
      accountName: 'Halden Freight',
      direction: 'promoted',
      fitFrom: 'Tier 2',
      fitTo: 'Tier 1',
      percentFrom: 75,
      percentTo: 100,
      tierFrom: 'Tier 2',
      tierTo: 'Tier 2',
      isDecided: true,
    },
  ],
};

async function lists(): Promise<Rendered> {
  return render('c-icp-effect-moves', IcpEffectMoves, { effect: { ...nothing, matrix, moves } });
}

describe('c-icp-effect-moves', () => {
  it('links the accounts, says how fit and tier change, and how many more there are', async () => {
    const element = await lists();

    expect(find(element, 'c-record-link')).toMatchObject({ recordId: '001', label: 'Halden Freight' });
    expect(textOf(element)).toContain('c.IcpStays');
    expect(textOf(element)).toContain('c.IcpByDecision');
    expect(textOf(element)).toContain('c.IcpMovesMore');
    expect(findAll(element, '[role="tab"]')[0]?.textContent).toBe('c.IcpPromoted (3)');
    await expect(element).toBeAccessible();
  });

  it('goes from list to list with the arrow keys', async () => {
    const element = await lists();
    const chosen = jest.fn();
    element.addEventListener('choose', (event) => chosen((event as CustomEvent<string>).detail));
    const press = (key: string): boolean =>
      find(element, '[role="tab"]').dispatchEvent(new KeyboardEvent('keydown', { key }));

    press('ArrowRight');
    press('ArrowLeft');
    press('Tab');
    findAll(element, '[role="tab"]')[2]!.click();

    expect(chosen.mock.calls).toEqual([['demoted'], ['leaving'], ['entering']]);
  });

  it('says when no account goes that way', async () => {
    const element = await lists();

    element.direction = 'leaving';
    await settled();

    expect(textOf(element)).toContain('c.IcpMovesNone');
  });
});
