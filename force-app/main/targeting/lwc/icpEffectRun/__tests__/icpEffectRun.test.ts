import getEffect from '@salesforce/apex/IcpWorkbenchController.getEffect';
import { after, before, countOf, EffectRun, nothing, withChunk, type Effect } from 'c/icpEffectRun';
import type { ModelDraft, WhatIfChunk } from 'apex/types';

jest.mock('@salesforce/apex/IcpWorkbenchController.getEffect', () => ({ default: jest.fn() }), { virtual: true });

const getEffectMock = getEffect as unknown as jest.Mock;
const draft = { name: 'Draft' } as ModelDraft;

function chunk(changes: object): WhatIfChunk {
  return {
    total: null,
    scanned: 2,
    lastId: '001',
    isLast: true,
    shifts: [
      { fitFrom: 'Tier 2', fitTo: 'Tier 1', accounts: 1 },
      // What is null in Apex may be missing here.
      { fitTo: 'Tier 3', accounts: 1 },
    ],
    tierChanges: 1,
    held: 1,
    valueBefore: 10,
    valueAfter: 20,
    withoutValue: 1,
    faults: [],
    moves: [{ accountId: '001', direction: 'promoted' }],
    ...changes,
  } as unknown as WhatIfChunk;
}

describe('c/icpEffectRun', () => {
  beforeEach(() => getEffectMock.mockReset());

  it('adds chunk to chunk until the last', async () => {
    getEffectMock.mockResolvedValueOnce(chunk({ total: 4, isLast: false })).mockResolvedValueOnce(chunk({}));
    const reports: Effect[] = [];

    await new EffectRun(draft, (effect) => reports.push(effect)).run();

    const last = reports.at(-1)!;
    expect(getEffectMock.mock.calls.map(([args]) => args.request.afterId)).toEqual([null, '001']);
    expect(reports.map(({ scanned, isDone }) => [scanned, isDone])).toEqual([
      [2, false],
      [4, true],
    ]);
    expect(last).toMatchObject({ total: 4, tierChanges: 2, held: 2, valueBefore: 20, valueAfter: 40, withoutValue: 2 });
    expect([countOf(last, 'promoted'), countOf(last, 'entering'), countOf(last, 'leaving')]).toEqual([2, 2, 0]);
    expect([before(last, 1), after(last, 0), before(last, 3)]).toEqual([2, 2, 2]);
  });

  it('is silent once it is cancelled', async () => {
    getEffectMock.mockResolvedValueOnce(chunk({ isLast: false })).mockRejectedValueOnce(new Error('late'));
    const reports: Effect[] = [];
    const run: EffectRun = new EffectRun(draft, (effect) => {
      reports.push(effect);
      run.cancel();
    });

    await run.run();

    expect(reports).toHaveLength(1);
  });

  it('passes on what Apex refuses', async () => {
    getEffectMock.mockRejectedValueOnce(new Error('refused'));

    await expect(new EffectRun(draft, () => undefined).run()).rejects.toThrow('refused');
  });

  it('lists a hundred accounts a direction and counts all', () => {
    const moves = Array.from({ length: 80 }, (_, index) => ({ accountId: String(index), direction: 'promoted' }));
    const shifts = [{ fitFrom: 'Tier 3', fitTo: 'Tier 2', accounts: 80 }];

    const effect = withChunk(withChunk(nothing, chunk({ moves, shifts })), chunk({ moves, shifts }));

    expect(effect.moves.promoted).toHaveLength(100);
    expect(countOf(effect, 'promoted')).toBe(160);
  });
});
