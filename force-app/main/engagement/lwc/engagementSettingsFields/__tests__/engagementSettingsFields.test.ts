import EngagementSettingsFields from 'c/engagementSettingsFields';
import { find, findAll, render, textOf, type Rendered } from 'test/render';

const fields = [
  {
    record: 'EngagementSetting.Default',
    field: 'HalfLifeDays__c',
    label: 'Half-life',
    kind: 'number',
    value: 30,
    least: 1,
    most: 365,
    scale: 4,
    isRequired: true,
  },
  {
    record: 'SignalSource.Drift',
    field: 'FreshnessHours__c',
    label: 'Fresh for hours',
    kind: 'number',
    value: null,
    scale: 0,
  },
  { record: 'SignalSource.Drift', field: 'IsActive__c', label: 'Active', kind: 'checkbox', flag: true },
];

const shown = (changes: object = {}): Promise<Rendered> =>
  render('c-engagement-settings-fields', EngagementSettingsFields, { fields, changes });

const input = (element: Rendered, key: string): Rendered => find(element, `[data-key="${key}"]`);

describe('c-engagement-settings-fields', () => {
  it('offers each setting with what it takes', async () => {
    const element = await shown();
    const halfLife = input(element, 'EngagementSetting.Default.HalfLifeDays__c');

    expect([halfLife.value, halfLife.min, halfLife.max, halfLife.step]).toEqual([30, 1, 365, 'any']);
    expect(halfLife.required).toBe(true);
    expect(input(element, 'SignalSource.Drift.IsActive__c').checked).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('tells what somebody changes', async () => {
    const element = await shown();
    const changed = jest.fn();
    element.addEventListener('settingchange', (event) => changed((event as CustomEvent<object>).detail));

    const change = (key: string, detail: object): boolean =>
      input(element, key).dispatchEvent(new CustomEvent('change', { detail }));
    change('EngagementSetting.Default.HalfLifeDays__c', { value: '45' });
    change('SignalSource.Drift.FreshnessHours__c', { value: '' });
    change('SignalSource.Drift.IsActive__c', { checked: false });

    expect(changed.mock.calls.flat()).toEqual([
      { key: 'EngagementSetting.Default.HalfLifeDays__c', value: 45, flag: null },
      { key: 'SignalSource.Drift.FreshnessHours__c', value: null, flag: null },
      { key: 'SignalSource.Drift.IsActive__c', value: null, flag: false },
    ]);
  });

  it('shows what is changed, and what it was', async () => {
    const element = await shown({
      'EngagementSetting.Default.HalfLifeDays__c': { key: 'x', value: 45, flag: null },
      'SignalSource.Drift.IsActive__c': { key: 'y', value: null, flag: false },
    });

    expect(input(element, 'EngagementSetting.Default.HalfLifeDays__c').value).toBe(45);
    expect(input(element, 'SignalSource.Drift.IsActive__c').checked).toBe(false);
    expect(textOf(element).match(/c\.SettingsChanged/g)).toHaveLength(2);
  });

  it('goes to the first field that does not hold what it takes', async () => {
    const element = await shown();
    for (const each of findAll(element, 'lightning-input')) {
      Object.assign(each, { reportValidity: () => each.label !== 'Fresh for hours' });
    }
    const focus = jest.fn();
    Object.assign(input(element, 'SignalSource.Drift.FreshnessHours__c'), { focus });

    expect((element as unknown as { reportValidity(): boolean }).reportValidity()).toBe(false);
    expect(focus).toHaveBeenCalled();
  });
});
