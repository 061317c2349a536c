import LightningConfirm from 'lightning/confirm';
import getAccounts from '@salesforce/apex/CampaignController.getAccounts';
import getCampaign from '@salesforce/apex/CampaignController.getCampaign';
import removeAccounts from '@salesforce/apex/CampaignController.removeAccounts';
import CampaignAddModal from 'c/campaignAddModal';
import CampaignEngagement from 'c/campaignEngagement';
import CampaignSignalsModal from 'c/campaignSignalsModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/CampaignController.getAccounts', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.getCampaign', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.removeAccounts', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('lightning/platformResourceLoader', () => ({ loadScript: () => new Promise(() => undefined) }));

const campaignMock = getCampaign as unknown as jest.Mock;
const accountsMock = getAccounts as unknown as jest.Mock;
const removeMock = removeAccounts as unknown as jest.Mock;
const confirm = jest.fn();
LightningConfirm.open = confirm;
const addOpen = (CampaignAddModal as never as { open: jest.Mock }).open;

const windows = {
  phase: 'running',
  before: { start: '2026-08-31', finish: '2026-10-25', weeks: 8 },
  during: { start: '2026-10-26', finish: '2026-11-22', weeks: 4 },
};
const header = {
  id: 'a01',
  name: 'Spring',
  code: 'spring',
  startsOn: '2026-10-27',
  accounts: 2,
  canEdit: true,
  windows,
};
const row = {
  id: 'r1',
  accountId: '001',
  name: 'Acme',
  before: 10,
  during: 15,
  duringChange: 50,
  signals: 3,
  people: 2,
};
const page = { rows: [row], weeks: [{ start: '2026-10-26', phase: 'during', points: 60 }], hasMore: false };

async function shown(campaign: object = header, ...pages: object[]): Promise<Rendered> {
  campaignMock.mockResolvedValue(campaign);
  for (const each of pages.length > 0 ? pages : [page]) {
    accountsMock.mockResolvedValueOnce(each);
  }
  const element = await render('c-campaign-engagement', CampaignEngagement, { recordId: 'a01' });
  await settled();
  await settled();
  return element;
}

const tiles = (element: Rendered): string[] =>
  findAll(element, '.tile').map((tile) => (tile.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('c-campaign-engagement', () => {
  beforeEach(() => {
    campaignMock.mockReset();
    accountsMock.mockReset();
  });

  it('compares before and during, and says that it has not ended', async () => {
    const element = await shown({ ...header, accounts: 1 });

    expect(textOf(element)).toContain('c.CampaignRunning');
    expect(tiles(element)[0]).toContain('10');
    expect(tiles(element)[1]).toContain('15');
    expect(tiles(element)[1]).toContain('c.CampaignChange');
    expect(tiles(element)[2]).toContain('c.CampaignNotEnded');
    await expect(element).toBeAccessible();
  });

  it('adds up the accounts of all pages', async () => {
    const element = await shown(
      { ...header, accounts: 2 },
      { ...page, hasMore: true },
      {
        ...page,
        rows: [{ ...row, id: 'r2', accountId: '002', name: 'Globex', before: 0, during: 5 }],
      },
    );

    expect(accountsMock).toHaveBeenLastCalledWith({ campaignId: 'a01', offset: 1 });
    expect(find(element, 'c-campaign-accounts').rows).toHaveLength(2);
    expect(tiles(element)[1]).toContain('20');
    expect(find(element, 'c-campaign-picture').weeks).toEqual([{ start: '2026-10-26', phase: 'during', points: 120 }]);
  });

  it('tells of accounts that cannot be seen, and of signals from elsewhere', async () => {
    const element = await shown({ ...header, accounts: 3, signalsElsewhere: 4 });

    expect(textOf(element)).toContain('c.CampaignHiddenMany');
    expect(textOf(element)).toContain('c.CampaignElsewhere');
    expect(textOf(element)).toContain('c.CampaignAveragesShown');
  });

  it('says when a campaign has no first day, has not begun, or has just ended', async () => {
    expect(textOf(await shown({ ...header, windows: { ...windows, phase: 'undated', during: null } }))).toContain(
      'c.CampaignUndated',
    );
    const planned = await shown({ ...header, windows: { ...windows, phase: 'notBegun', during: null } });
    expect(textOf(planned)).toContain('c.CampaignNotBegunText');
    expect(tiles(planned)[1]).toContain('c.CampaignNotBegun');
    const over = await shown({ ...header, endsOn: '2026-11-20', windows: { ...windows, phase: 'ended' } });
    expect(textOf(over)).toContain('c.CampaignEnded');
    expect(tiles(over)[2]).toContain('c.CampaignNotYet');
  });

  it('invites the manager to add the first accounts, and says to others what comes here', async () => {
    const empty = { rows: [], weeks: [], hasMore: false };
    expect(textOf(await shown({ ...header, accounts: 0 }, empty))).toContain('c.CampaignEmptyHelp');
    const read = await shown({ ...header, accounts: 0, canEdit: false }, empty);
    expect(textOf(read)).toContain('c.CampaignEmptyRead');
    expect(findAll(read, 'lightning-button')).toHaveLength(0);
  });

  it('locks a campaign that is over', async () => {
    const element = await shown({ ...header, canEdit: false, isLocked: true });

    expect(textOf(element)).toContain('c.CampaignLocked');
    expect(findAll(element, 'lightning-button')).toHaveLength(0);
    expect(find(element, 'c-campaign-accounts').canSelect).toBe(false);
  });

  it('loads again after accounts were added', async () => {
    const element = await shown();
    addOpen.mockResolvedValueOnce(2);
    accountsMock.mockResolvedValueOnce(page);
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);

    find(element, 'lightning-button').click();
    await settled();
    await settled();

    expect(addOpen).toHaveBeenCalledWith(expect.objectContaining({ campaignId: 'a01', campaignName: 'Spring' }));
    expect(campaignMock).toHaveBeenCalledTimes(2);
    expect(toast).toHaveBeenCalled();
  });

  it('removes after asking, and not without', async () => {
    const element = await shown();
    find(element, 'c-campaign-accounts').dispatchEvent(new CustomEvent('selection', { detail: ['r1'] }));
    await settled();
    const button = findAll(element, 'lightning-button').at(-1)!;

    confirm.mockResolvedValueOnce(false);
    button.click();
    await settled();
    expect(removeMock).not.toHaveBeenCalled();

    confirm.mockResolvedValueOnce(true);
    accountsMock.mockResolvedValueOnce({ rows: [], weeks: [], hasMore: false });
    button.click();
    await settled();
    await settled();
    expect(removeMock).toHaveBeenCalledWith({ rowIds: ['r1'] });
  });

  it('says why accounts could not be removed', async () => {
    const element = await shown();
    find(element, 'c-campaign-accounts').dispatchEvent(new CustomEvent('selection', { detail: ['r1'] }));
    await settled();
    confirm.mockResolvedValueOnce(true);
    removeMock.mockRejectedValueOnce({ body: { message: 'Completed.' } });

    findAll(element, 'lightning-button').at(-1)!.click();
    await settled();

    expect(find(element, 'c-error-panel').error).toEqual({ body: { message: 'Completed.' } });
    expect(find(element, 'c-campaign-accounts').rows).toHaveLength(1);
  });

  it('opens the signals of an account', async () => {
    const element = await shown();
    const open = jest.spyOn(CampaignSignalsModal as never as { open: () => void }, 'open');

    find(element, 'c-campaign-accounts').dispatchEvent(
      new CustomEvent('signals', { detail: { accountId: '001', name: 'Acme' } }),
    );

    expect(open).toHaveBeenCalledWith(expect.objectContaining({ campaignId: 'a01', accountId: '001' }));
  });

  it('shows what went wrong and tries again', async () => {
    campaignMock.mockRejectedValueOnce({ body: { message: 'Gone.' } });
    const element = await render('c-campaign-engagement', CampaignEngagement, { recordId: 'a01' });
    await settled();
    campaignMock.mockResolvedValue(header);
    accountsMock.mockResolvedValueOnce(page);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();
    await settled();

    expect(findAll(element, 'c-campaign-accounts')).toHaveLength(1);
  });
});
