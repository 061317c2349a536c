import addAccounts from '@salesforce/apex/CampaignController.addAccounts';
import findAccounts from '@salesforce/apex/CampaignController.findAccounts';
import CampaignAddModal from 'c/campaignAddModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/CampaignController.addAccounts', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.findAccounts', () => ({ default: jest.fn() }), { virtual: true });

const findMock = findAccounts as unknown as jest.Mock;
const addMock = addAccounts as unknown as jest.Mock;
const candidates = [
  { id: '001', name: 'Acme', tier: 'Tier 1', isIn: false },
  { id: '002', name: 'Globex', isIn: false },
  { id: '003', name: 'Bramwell', tier: 'Tier 2', isIn: true },
];

async function opened(more: object = {}): Promise<{ modal: Rendered; closed: jest.Mock }> {
  findMock.mockResolvedValue(candidates);
  const modal = await render('c-campaign-add-modal', CampaignAddModal as never, {
    campaignId: 'a01',
    campaignName: 'Spring',
    ...more,
  });
  await settled();
  const closed = jest.fn();
  modal.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  return { modal, closed };
}

async function choose(modal: Rendered, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const box = find<HTMLInputElement>(modal, `input[data-id="${id}"]`);
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
  }
  await settled();
}

const action = (modal: Rendered): Rendered => findAll(modal, 'lightning-button').at(-1)!;

describe('c-campaign-add-modal', () => {
  it('offers key accounts and tells which are in already', async () => {
    const { modal } = await opened();

    expect(findMock).toHaveBeenCalledWith({ campaignId: 'a01', search: '', tier: '' });
    expect(findAll(modal, 'input[type=checkbox]')).toHaveLength(2);
    expect(textOf(modal)).toContain('c.CampaignAlreadyIn');
    expect(action(modal).disabled).toBe(true);
    await expect(modal).toBeAccessible();
  });

  it('adds several at once and closes with their number', async () => {
    addMock.mockResolvedValue({ added: 2, refusals: [] });
    const { modal, closed } = await opened();
    await choose(modal, '001', '002');

    action(modal).click();
    await settled();

    expect(addMock).toHaveBeenCalledWith({ campaignId: 'a01', accountIds: ['001', '002'] });
    expect(closed).toHaveBeenCalledWith(2);
  });

  it('tells why some were not added before it closes', async () => {
    addMock.mockResolvedValue({ added: 1, refusals: ['Globex: already in'] });
    const { modal, closed } = await opened();
    await choose(modal, '001', '002');

    action(modal).click();
    await settled();

    expect(textOf(modal)).toContain('Globex: already in');
    expect(closed).not.toHaveBeenCalled();
    action(modal).click();
    expect(closed).toHaveBeenCalledWith(1);
  });

  it('keeps the choice when adding fails', async () => {
    addMock.mockRejectedValueOnce({ body: { message: 'Busy.' } });
    const { modal, closed } = await opened();
    await choose(modal, '001');

    action(modal).click();
    await settled();

    expect(find(modal, 'c-error-panel').error).toEqual({ body: { message: 'Busy.' } });
    expect(find<HTMLInputElement>(modal, 'input[data-id="001"]').checked).toBe(true);
    expect(closed).not.toHaveBeenCalled();
  });

  it('lets a 1:1 campaign have one account', async () => {
    const { modal } = await opened({ isOneToOne: true });

    expect(textOf(modal)).toContain('c.CampaignAddOneOnly');
    await choose(modal, '001', '002');
    expect(action(modal).disabled).toBe(true);
  });

  it('keeps what was chosen while another name is searched', async () => {
    jest.useFakeTimers();
    const { modal } = await opened();
    await choose(modal, '001');
    findMock.mockResolvedValue([]);

    find(modal, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: 'zz' } }));
    jest.runAllTimers();
    jest.useRealTimers();
    await settled();

    expect(findMock).toHaveBeenLastCalledWith({ campaignId: 'a01', search: 'zz', tier: '' });
    expect(textOf(modal)).toContain('c.CampaignAddEmptyHelp');
    expect(action(modal).disabled).toBe(false);
  });

  it('explains an empty key account list', async () => {
    findMock.mockResolvedValue([]);
    const modal = await render('c-campaign-add-modal', CampaignAddModal as never, { campaignId: 'a01' });
    await settled();

    expect(textOf(modal)).toContain('c.CampaignAddNoneHelp');
  });
});
