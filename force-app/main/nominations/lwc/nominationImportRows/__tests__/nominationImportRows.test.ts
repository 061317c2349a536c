import type { ImportRow, KindLabels } from 'c/importRows';
import NominationImportRows from 'c/nominationImportRows';
import { find, render } from 'test/render';

const row = { accountId: '001', accountName: 'Acme', ownerName: 'Maya', nominationId: null, message: null };
const rows = [
  { ...row, line: 2, outcome: 'Created', status: null, read: 'A champion' },
  { ...row, line: 3, outcome: 'Changed', nominationId: 'a00', nominationName: 'NOM-1', status: 'Draft' },
  { ...row, line: 4, outcome: 'Unchanged', nominationId: 'a01', nominationName: 'NOM-2', status: 'Draft' },
  { ...row, line: 5, outcome: 'Refused', accountId: null, accountName: null, message: '<b>No</b> such account.' },
  { ...row, line: 6, outcome: 'HeldBack', message: 'Not saved.' },
];

interface Shown {
  readonly rows: readonly ImportRow[];
  readonly kindLabels: KindLabels;
}

async function shown(properties: object = {}): Promise<Shown> {
  const element = await render('c-nomination-import-rows', NominationImportRows, { rows, ...properties });
  return find(element, 'c-import-rows') as unknown as Shown;
}

describe('c-nomination-import-rows', () => {
  it('says of each line what it would do', async () => {
    const { rows: lines, kindLabels } = await shown();

    expect(lines.map(({ kind, state }) => [kind, state])).toEqual([
      ['ready', 'c.ImportStateNew'],
      ['ready', 'c.ImportStateChanges'],
      ['nothing', 'c.ImportStateUnchanged'],
      ['problem', 'c.ImportStateProblem'],
      ['problem', 'c.ImportStateHeldBack'],
    ]);
    expect(lines[0]).toMatchObject({ read: 'A champion', ownerName: 'Maya', detail: '' });
    expect(lines[3]!.detail).toBe('<b>No</b> such account.');
    expect(kindLabels.ready).toBe('c.ImportFilterReady');
  });

  it('says of each line what it did, with the nomination', async () => {
    const done = [{ ...rows[0], nominationId: 'a02', status: 'Submitted' }, rows[1]];
    const { rows: lines, kindLabels } = await shown({ rows: done, isDone: true });

    expect(lines.map(({ state }) => state)).toEqual(['c.ImportStateSubmitted', 'c.ImportStateChanged']);
    expect(lines.map(({ recordId }) => recordId)).toEqual(['a02', 'a00']);
    expect(lines[1]!.recordName).toBe('NOM-1');
    expect(kindLabels.ready).toBe('c.ImportFilterDone');
  });
});
