import getCampaigns from '@salesforce/apex/AccountCampaignsController.getCampaigns';
import CampaignSignalsModal from 'c/campaignSignalsModal';
import CampaignsOfAccount from 'c/campaignsOfAccount';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/AccountCampaignsController.getCampaigns', () => ({ default: jest.fn() }), {
  virtual: true,
});

const campaignsMock = getCampaigns as unknown as jest.Mock;
const campaigns = [
  {
    id: 'a01',
    name: 'Spring',
    status: 'Active',
    motion: '1:few',
    tactic: 'LinkedIn',
    startsOn: '2026-11-01',
    signals: 1,
  },
  { id: 'a02', name: 'Autumn', status: 'Completed', isPaused: true, signals: 0 },
];

async function shown(answer: object[] = campaigns): Promise<Rendered> {
  campaignsMock.mockResolvedValue(answer);
  const element = await render('c-campaigns-of-account', CampaignsOfAccount, { recordId: '001' });
  await settled();
  return element;
}

describe('c-campaigns-of-account', () => {
  it('names the campaigns with what they do and what came of them', async () => {
    const element = await shown();

    expect(findAll(element, 'c-record-link').map(({ label }) => label)).toEqual(['Spring', 'Autumn']);
    expect(textOf(element)).toContain('1:few, LinkedIn');
    expect(textOf(element)).toContain('c.CampaignsOfAccountPaused');
    expect(findAll(element, 'lightning-button')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('opens the signals behind the number', async () => {
    const element = await shown();
    const open = jest.spyOn(CampaignSignalsModal as never as { open: () => void }, 'open');

    find(element, 'lightning-button').click();

    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ campaignId: 'a01', campaignName: 'Spring', accountId: '001' }),
    );
  });

  it('explains why there is none', async () => {
    expect(textOf(await shown([]))).toContain('c.CampaignsOfAccountEmptyHelp');
  });

  it('shows what went wrong and tries again', async () => {
    campaignsMock.mockRejectedValueOnce({ body: { message: 'No access.' } });
    const element = await render('c-campaigns-of-account', CampaignsOfAccount, { recordId: '001' });
    await settled();
    campaignsMock.mockResolvedValue(campaigns);

    find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(element, 'li')).toHaveLength(2);
  });

  it('drops the answer for an account that is no longer shown', async () => {
    let answerOld: (value: object[]) => void = () => undefined;
    campaignsMock.mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)));
    const element = await render('c-campaigns-of-account', CampaignsOfAccount, { recordId: '001' });
    campaignsMock.mockResolvedValueOnce([campaigns[1]]);

    element.recordId = '002';
    await settled();
    answerOld(campaigns);
    await settled();

    expect(findAll(element, 'li')).toHaveLength(1);
  });
});
