import SignalImportRows from 'c/signalImportRows';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

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

async function filter(element: Rendered, value: string): Promise<void> {
  find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
}

describe('c-signal-import-rows', () => {
  it('says of each line what it would do, where and why', async () => {
    const element = await render('c-signal-import-rows', SignalImportRows, { rows });

    expect(findAll(element, 'tbody tr')).toHaveLength(4);
    expect(textOf(element)).toContain('c.SignalImportBecomes');
    expect(textOf(element)).toContain('c.SignalImportMatchedBy');
    expect(textOf(element)).toContain('No account <b>Nobody</b> knows it.');
    expect(textOf(element)).toContain('c.SignalImportFailed Busy.');
    expect(findAll(element, 'c-record-link').map(({ recordId }) => recordId)).toEqual(['001', 'a01']);
    await expect(element).toBeAccessible();
  });

  it('says of each line what it did', async () => {
    const element = await render('c-signal-import-rows', SignalImportRows, { rows, isDone: true });

    expect(textOf(element)).toContain('c.SignalImportImported');
    expect(textOf(element)).toContain('c.SignalImportInQuarantine');
  });

  it('shows those of one kind', async () => {
    const element = await render('c-signal-import-rows', SignalImportRows, { rows });

    await filter(element, 'refused');

    expect(findAll(element, 'tbody tr')).toHaveLength(2);
  });

  it('shows all again when there are none of that kind any more', async () => {
    const element = await render('c-signal-import-rows', SignalImportRows, { rows });
    await filter(element, 'refused');

    element.rows = [rows[0]];
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(1);
  });

  it('shows many lines a page at a time', async () => {
    const many = Array.from({ length: 450 }, (_, index) => row(index + 2, 'accepted'));
    const element = await render('c-signal-import-rows', SignalImportRows, { rows: many });

    expect(findAll(element, 'tbody tr')).toHaveLength(200);
    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(400);
  });

  it('shows nothing for nothing', async () => {
    const element = await render('c-signal-import-rows', SignalImportRows, {});

    expect(textOf(element)).toBe('');
  });
});
