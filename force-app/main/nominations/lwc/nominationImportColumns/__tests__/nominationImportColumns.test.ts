import NominationImportColumns from 'c/nominationImportColumns';
import { find, findAll, render, type Rendered } from 'test/render';

const meanings = [
  { key: 'accountName', label: 'Account', column: 1 },
  { key: 'website', label: 'Website', column: null },
];

const shown = (isOpen: boolean): Promise<Rendered> =>
  render('c-nomination-import-columns', NominationImportColumns, { headings: ['', 'Konto'], meanings, isOpen });

describe('c-nomination-import-columns', () => {
  it('says how many columns were found, and shows them when asked', async () => {
    const element = await shown(false);
    const toggled = jest.fn();
    element.addEventListener('toggle', toggled);

    find(element, 'lightning-button').click();

    expect(find(element, 'lightning-button').label).toBe('c.ImportColumnsFound');
    expect(findAll(element, 'lightning-combobox')).toHaveLength(0);
    expect(toggled).toHaveBeenCalledTimes(1);
  });

  it('offers every column for every meaning, those without heading by number', async () => {
    const element = await shown(true);

    const [account, website] = findAll(element, 'lightning-combobox');

    expect(account).toMatchObject({ label: 'Account', value: '1' });
    expect(website).toMatchObject({ label: 'Website', value: '' });
    expect(account!.options).toEqual([
      { label: 'c.ImportNoColumn', value: '' },
      { label: 'c.ImportColumn', value: '0' },
      { label: 'Konto', value: '1' },
    ]);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['0', { key: 'website', column: 0 }],
    ['', { key: 'website', column: null }],
  ])('tells what a column means now: "%s"', async (value, detail) => {
    const element = await shown(true);
    const changed = jest.fn();
    element.addEventListener('columnchange', changed);

    findAll(element, 'lightning-combobox')[1]!.dispatchEvent(new CustomEvent('change', { detail: { value } }));

    expect(changed.mock.calls[0][0].detail).toEqual(detail);
  });
});
