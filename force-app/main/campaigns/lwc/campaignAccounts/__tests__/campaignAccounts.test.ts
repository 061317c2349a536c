import CampaignAccounts from 'c/campaignAccounts';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

const rows = [
  { id: 'r1', accountId: '001', name: 'Acme', before: 10, during: 15, duringChange: 50, signals: 3, people: 2 },
  { id: 'r2', accountId: '002', name: 'Globex', tier: 'Tier 1', before: 0, during: 4, signals: 0, people: 0 },
  {
    id: 'r3',
    accountId: '003',
    name: 'Bramwell',
    status: 'Paused',
    before: 10,
    during: 5,
    duringChange: -50,
    signals: 9,
    people: 1,
  },
];

async function shown(more: object = {}): Promise<Rendered> {
  return render('c-campaign-accounts', CampaignAccounts, { rows, showsDuring: true, ...more });
}

const names = (element: Rendered): unknown[] => findAll(element, 'c-record-link').map(({ label }) => label);

describe('c-campaign-accounts', () => {
  it('shows the accounts by name with their numbers', async () => {
    const element = await shown();

    expect(names(element)).toEqual(['Acme', 'Bramwell', 'Globex']);
    expect(textOf(element)).toContain('+50%');
    expect(textOf(element)).toContain('c.CampaignChangeNew');
    expect(textOf(element)).toContain('c.CampaignPaused');
    expect(findAll(element, 'c-tier-badge')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('has no column for a time that has not come', async () => {
    const element = await shown({ showsDuring: false });

    expect(findAll(element, 'thead th')).toHaveLength(4);
  });

  it('puts the greatest change first, warmed up from nothing before all', async () => {
    const element = await shown();

    find(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'change' } }));
    await settled();

    expect(names(element)).toEqual(['Globex', 'Acme', 'Bramwell']);
  });

  it('puts the most signals first', async () => {
    const element = await shown();

    find(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'signals' } }));
    await settled();

    expect(names(element)).toEqual(['Bramwell', 'Acme', 'Globex']);
  });

  it('offers no selection to who cannot use it', async () => {
    expect(findAll(await shown(), 'input[type=checkbox]')).toHaveLength(0);
  });

  it('tells the selection, and forgets what is gone', async () => {
    const element = await shown({ canSelect: true });
    const selection = jest.fn();
    element.addEventListener('selection', (event) => selection((event as CustomEvent).detail));

    const box = find<HTMLInputElement>(element, 'input[data-id="r1"]');
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
    expect(selection).toHaveBeenLastCalledWith(['r1']);

    element.rows = rows.slice(1);
    await settled();
    const other = find<HTMLInputElement>(element, 'input[data-id="r2"]');
    other.checked = true;
    other.dispatchEvent(new CustomEvent('change'));
    expect(selection).toHaveBeenLastCalledWith(['r2']);
  });

  it('opens a number, and none that is nothing', async () => {
    const element = await shown();
    const opened = jest.fn();
    element.addEventListener('signals', (event) => opened((event as CustomEvent).detail));

    expect(findAll(element, 'button')).toHaveLength(4);
    find<HTMLButtonElement>(element, 'button[data-account="001"]').click();

    expect(opened).toHaveBeenCalledWith({ accountId: '001', name: 'Acme' });
  });

  it('shows a hundred at first', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ ...rows[0], id: `r${index}`, name: `Account ${index}` }));
    const element = await shown({ rows: many });

    expect(findAll(element, 'tbody tr')).toHaveLength(100);
    find(element, 'lightning-button').click();
    await settled();
    expect(findAll(element, 'tbody tr')).toHaveLength(150);
  });
});
