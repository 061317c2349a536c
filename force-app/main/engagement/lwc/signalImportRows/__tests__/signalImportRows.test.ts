import type { ImportRow } from 'c/importRows';
import SignalImportRows from 'c/signalImportRows';
import { find, render } from 'test/render';

const row = (line: number, outcome: string, more: object = {}): object => ({
  line,
  outcome,
  reason: null,
  message: null,
  signalId: null,
  accountId: null,
  accountName: null,
  matchedBy: null,
  ...more,
});

const rows = [
  row(2, 'accepted', { accountId: '001', accountName: 'Acme', matchedBy: 'Web domain' }),
  row(3, 'duplicate', { signalId: 'a01' }),
  row(4, 'quarantined', { reason: 'No account', message: '<b>Nobody</b> knows it.' }),
  row(5, 'failed', { message: 'Busy.' }),
];

async function shown(properties: object = {}): Promise<readonly ImportRow[]> {
  const element = await render('c-signal-import-rows', SignalImportRows, { rows, ...properties });
  return (find(element, 'c-import-rows') as unknown as { rows: readonly ImportRow[] }).rows;
}

describe('c-signal-import-rows', () => {
  it('says of each line what it would do, where and why', async () => {
    const lines = await shown();

    expect(lines.map(({ kind, state, detail }) => [kind, state, detail])).toEqual([
      ['ready', 'c.SignalImportBecomes', 'c.SignalImportMatchedBy'],
      ['nothing', 'c.SignalImportStored', ''],
      ['problem', 'No account', '<b>Nobody</b> knows it.'],
      ['problem', 'c.SignalImportFailed', 'Busy.'],
    ]);
    expect(lines[0]).toMatchObject({ line: 2, accountId: '001', accountName: 'Acme' });
    expect(lines[1]!.recordId).toBe('a01');
  });

  it('says of each line what it did', async () => {
    const lines = await shown({ isDone: true });

    expect(lines[0]!.state).toBe('c.SignalImportImported');
    expect(lines[2]!.state).toBe('c.SignalImportInQuarantine');
  });
});
