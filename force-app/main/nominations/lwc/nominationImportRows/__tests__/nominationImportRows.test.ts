import NominationImportRows from 'c/nominationImportRows';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const row = { accountId: '001', accountName: 'Acme', ownerName: 'Maya', nominationId: null, message: null };
const rows = [
  { ...row, line: 2, outcome: 'Created', status: null, read: 'A champion' },
  { ...row, line: 3, outcome: 'Changed', nominationId: 'a00', nominationName: 'NOM-1', status: 'Draft' },
  { ...row, line: 4, outcome: 'Unchanged', nominationId: 'a01', nominationName: 'NOM-2', status: 'Draft' },
  { ...row, line: 5, outcome: 'Refused', accountId: null, accountName: null, message: '<b>No</b> such account.' },
  { ...row, line: 6, outcome: 'HeldBack', message: 'Not saved.' },
];

const shown = (properties: object): Promise<Rendered> =>
  render('c-nomination-import-rows', NominationImportRows, { rows, ...properties });

/** A nomination's state is a link to it. */
const stateIn = (line: Element): string =>
  line.querySelector<HTMLElement & { label: string }>('.state c-record-link')?.label ??
  line.querySelector('.state span')!.textContent!;
const states = (element: Rendered): string[] => findAll<Element>(element, 'tbody tr').map(stateIn);

async function filter(element: Rendered, value: string): Promise<void> {
  find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
}

describe('c-nomination-import-rows', () => {
  it('says of each line what it would do', async () => {
    const element = await shown({});

    expect(states(element)).toEqual([
      'c.ImportStateNew',
      'c.ImportStateChanges',
      'c.ImportStateUnchanged',
      'c.ImportStateProblem',
      'c.ImportStateHeldBack',
    ]);
    expect(textOf(element)).toContain('<b>No</b> such account.');
  });

  it('says of each line what it did, with a link to the nomination', async () => {
    const done = [{ ...rows[0], nominationId: 'a02', status: 'Submitted' }, rows[1]];
    const element = await shown({ rows: done, isDone: true });

    expect(states(element)).toEqual(['c.ImportStateSubmitted', 'c.ImportStateChanged']);
    expect(find(element, '.state c-record-link').recordId).toBe('a02');
  });

  it('shows those of one kind, and all again when there are none left', async () => {
    const element = await shown({});

    await filter(element, 'problem');
    expect(findAll(element, 'tbody tr')).toHaveLength(2);

    element.rows = rows.slice(0, 3);
    await settled();
    expect(findAll(element, 'tbody tr')).toHaveLength(3);
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
