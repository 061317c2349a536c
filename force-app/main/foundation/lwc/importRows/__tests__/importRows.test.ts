import ImportRows from 'c/importRows';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const kindLabels = { ready: 'Ready ({0})', nothing: 'Nothing to do ({0})', problem: 'Problems ({0})' };
const row = { accountId: '001', accountName: 'Acme', ownerName: 'Maya', detail: '' };
const rows = [
  { ...row, line: 2, kind: 'ready', state: 'New', read: 'A champion' },
  { ...row, line: 3, kind: 'ready', state: 'Changes', recordId: 'a00', recordName: 'NOM-1' },
  { ...row, line: 4, kind: 'problem', state: 'Problem', accountId: null, detail: '<b>No</b> such account.' },
];

const shown = (properties: object = {}): Promise<Rendered> =>
  render('c-import-rows', ImportRows, { rows, kindLabels, ...properties });

async function filter(element: Rendered, value: string): Promise<void> {
  find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
}

describe('c-import-rows', () => {
  it('says of each line what becomes of it, where and why', async () => {
    const element = await shown();

    expect(findAll(element, 'tbody tr')).toHaveLength(3);
    expect(textOf(element)).toContain('Problem <b>No</b> such account.');
    expect(find(element, '.state c-record-link').recordId).toBe('a00');
    expect(find(element, '.state c-record-link').description).toBe('NOM-1');
    expect(textOf(element)).not.toContain('A champion');
    await expect(element).toBeAccessible();
  });

  it('says what was read from each where that is wanted', async () => {
    const element = await shown({ showsRead: true });

    expect(textOf(element)).toContain('A champion');
    expect(findAll(element, 'th')).toHaveLength(5);
  });

  it('offers the kinds that there are, with their numbers', async () => {
    const element = await shown();

    const options = find(element, 'lightning-radio-group').options as { label: string }[];
    expect(options.map(({ label }) => label)).toEqual(['c.ImportFilterAll', 'Ready (2)', 'Problems (1)']);
  });

  it('shows those of one kind, and all again when there are none left', async () => {
    const element = await shown();

    await filter(element, 'problem');
    expect(findAll(element, 'tbody tr')).toHaveLength(1);

    element.rows = rows.slice(0, 2);
    await settled();
    expect(findAll(element, 'tbody tr')).toHaveLength(2);
  });

  it('shows a long sheet 200 lines at a time', async () => {
    const element = await shown({ rows: Array.from({ length: 450 }, (_, line) => ({ ...rows[0], line })) });
    expect(findAll(element, 'tbody tr')).toHaveLength(200);

    find(element, 'lightning-button').click();
    await settled();

    expect(findAll(element, 'tbody tr')).toHaveLength(400);
  });

  it('shows nothing while there are no lines', async () => {
    const element = await shown({ rows: [] });

    expect(element.shadowRoot!.children).toHaveLength(0);
  });
});
