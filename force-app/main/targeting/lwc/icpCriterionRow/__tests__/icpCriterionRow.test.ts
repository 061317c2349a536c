import IcpCriterionRow from 'c/icpCriterionRow';
import type { CriterionDraft } from 'apex/types';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const fields = [
  {
    name: 'Industry',
    label: 'Industry',
    kind: 'WORDS',
    operators: ['equals', 'in'],
    values: [
      { value: 'Banking', label: 'Banking' },
      { value: 'Energy', label: 'Energy' },
    ],
  },
  { name: 'NumberOfEmployees', label: 'Employees', kind: 'AMOUNT', operators: ['equals', 'between'], values: [] },
  { name: 'IsActive__c', label: 'Is active', kind: 'FLAG', operators: ['equals'], values: [] },
];
const criterion: CriterionDraft = {
  criterionId: 'a01',
  name: 'Industry we know',
  kind: 'Firmographic',
  field: 'Industry',
  operator: 'in',
  value: 'Banking',
  warning: null,
};

async function row(changes: object = {}, more: object = {}): Promise<{ element: Rendered; edits: CriterionDraft[] }> {
  const edits: CriterionDraft[] = [];
  const properties = {
    criterion: { ...criterion, ...changes },
    fields,
    kinds: ['Firmographic'],
    isOpen: true,
    ...more,
  };
  const element = await render('c-icp-criterion-row', IcpCriterionRow, properties);
  element.addEventListener('edit', (event) => edits.push((event as CustomEvent<CriterionDraft>).detail));
  return { element, edits };
}

function choose(element: Rendered, label: string, value: string): void {
  const input = findAll(element, 'lightning-combobox, lightning-input').find((one) => one.label === label);
  input!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-icp-criterion-row', () => {
  it('reads as a line, and opens', async () => {
    const { element } = await row({}, { isOpen: false });
    const toggled = jest.fn();
    element.addEventListener('toggle', toggled);

    find(element, 'button').click();

    expect(toggled).toHaveBeenCalled();
    expect(textOf(element)).toContain('Industry c.IcpOpIn Banking');
    expect(find(element, 'button').getAttribute('aria-expanded')).toBe('false');
    await expect(element).toBeAccessible();
  });

  it('keeps the operator when the new field has it, and asks for the value anew', async () => {
    const { element, edits } = await row({ operator: 'equals' });

    choose(element, 'c.IcpField', 'NumberOfEmployees');

    expect(edits[0]).toMatchObject({ field: 'NumberOfEmployees', operator: 'equals', value: null });
  });

  it('takes the first operator of a field that does not have the old one', async () => {
    const { element, edits } = await row();

    choose(element, 'c.IcpField', 'NumberOfEmployees');

    expect(edits[0]).toMatchObject({ operator: 'equals', value: null });
  });

  it('adds and removes values of a list', async () => {
    const { element, edits } = await row();

    choose(element, 'c.IcpValues', 'Energy');
    find(element, '.pill lightning-button-icon').click();

    expect(edits.map(({ value }) => value)).toEqual(['Banking;Energy', '']);
    expect(find(element, '[data-add]').options).toEqual([{ label: 'Energy', value: 'Energy' }]);
  });

  it('keeps one value when the operator then takes several', async () => {
    const { element, edits } = await row({ operator: 'equals' });

    choose(element, 'c.IcpOperator', 'in');

    expect(edits[0]).toMatchObject({ operator: 'in', value: 'Banking' });
  });

  it('enters a range in two inputs', async () => {
    const { element, edits } = await row({ field: 'NumberOfEmployees', operator: 'between', value: '1000;5000' });

    choose(element, 'c.IcpFrom', '500');
    choose(element, 'c.IcpTo', '');

    expect(edits.map(({ value }) => value)).toEqual(['500;5000', '1000;']);
  });

  it('offers a check box as two choices', async () => {
    const { element, edits } = await row({ field: 'IsActive__c', operator: 'equals', value: null });

    choose(element, 'c.IcpValue', 'true');

    expect(edits[0]?.value).toBe('true');
    expect(textOf(element)).toContain('c.IcpIncomplete');
  });

  it('says why it cannot be judged, and why it was not saved', async () => {
    const { element } = await row({ warning: 'The field is gone.' });
    expect(textOf(element)).toContain('The field is gone.');

    element.fault = 'Not a number.';
    await settled();
    expect(textOf(element)).toContain('Not a number.');
  });

  it('shows no inputs where nothing can be edited', async () => {
    const { element } = await row({}, { readOnly: true });

    expect(findAll(element, 'lightning-input, lightning-combobox, button')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });
});
