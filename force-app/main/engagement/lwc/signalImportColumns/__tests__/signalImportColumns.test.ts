import SignalImportColumns from 'c/signalImportColumns';
import { find, findAll, render, settled, textOf } from 'test/render';

const columns = [
  { name: 'sourceId', label: 'Source ID', heading: '*', help: 'Its id', isRequired: true, mapped: 'ID' },
  { name: 'detail', label: 'Detail', heading: 'Page', help: null, isRequired: false, mapped: null },
  { name: 'value', label: 'Value', heading: '', help: null, isRequired: false, mapped: null },
];
const properties = { columns, headings: ['ID', 'Page', ''], sample: ['7f3a', 'Pricing'] };

describe('c-signal-import-columns', () => {
  it('offers every heading, and what the source is mapped to', async () => {
    const element = await render('c-signal-import-columns', SignalImportColumns, properties);
    const [sourceId, detail] = findAll(element, 'lightning-combobox');

    expect(sourceId!.options).toEqual([
      { label: 'c.SignalImportNoColumn', value: '' },
      { label: 'c.SignalImportAsMapped', value: '*' },
      { label: 'ID', value: 'ID' },
      { label: 'Page', value: 'Page' },
    ]);
    expect(sourceId!.required).toBe(true);
    expect(detail!.options).toHaveLength(3);
    expect(findAll(element, 'lightning-combobox')).toHaveLength(2);
    expect(textOf(element)).toContain('c.SignalImportExample');
    await expect(element).toBeAccessible();
  });

  it('tells which field is filled by which column', async () => {
    const element = await render('c-signal-import-columns', SignalImportColumns, properties);
    const told: unknown[] = [];
    element.addEventListener('columnchange', (event) => told.push((event as CustomEvent).detail));

    find(element, 'lightning-button').click();
    await settled();
    find(element, '[data-name=value]').dispatchEvent(new CustomEvent('change', { detail: { value: 'Page' } }));

    expect(told).toEqual([{ name: 'value', heading: 'Page' }]);
  });

  it('keeps a field in sight that nothing fills any more', async () => {
    const element = await render('c-signal-import-columns', SignalImportColumns, properties);

    find(element, '[data-name=detail]').dispatchEvent(new CustomEvent('change', { detail: { value: '' } }));
    element.columns = columns.map((column) => (column.name === 'detail' ? { ...column, heading: '' } : column));
    await settled();

    expect(findAll(element, '[data-name=detail]')).toHaveLength(1);
    expect(findAll(element, '[data-name=value]')).toHaveLength(0);
  });

  it('says what a field is filled by where that is no single column', async () => {
    const [sourceId] = columns;
    const element = await render('c-signal-import-columns', SignalImportColumns, {
      ...properties,
      columns: [{ ...sourceId, mapped: 'ID + Page' }],
    });

    expect(textOf(element)).toContain('c.SignalImportFilledBy');
  });

  it('shows nothing while nothing is known', async () => {
    const element = await render('c-signal-import-columns', SignalImportColumns, { columns: [] });

    expect(textOf(element)).toBe('');
  });
});
