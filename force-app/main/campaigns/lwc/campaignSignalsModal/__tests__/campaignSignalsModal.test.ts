import getSignals from '@salesforce/apex/CampaignController.getSignals';
import CampaignSignalsModal from 'c/campaignSignalsModal';
import { find, findAll, render, settled, textOf, type Rendered } from 'test/render';

jest.mock('@salesforce/apex/CampaignController.getSignals', () => ({ default: jest.fn() }), { virtual: true });

const signalsMock = getSignals as unknown as jest.Mock;
const signal = {
  id: 's1',
  name: 'SIG-1',
  type: 'Ad click',
  source: 'LinkedIn',
  detail: '<b>Banner</b>',
  occurredAt: '2026-11-20T10:00:00.000Z',
  contactId: '003',
  person: 'Ortiz',
};

async function opened(answer: unknown, more: object = {}): Promise<Rendered> {
  signalsMock.mockResolvedValue(answer);
  const modal = await render('c-campaign-signals-modal', CampaignSignalsModal as never, {
    campaignId: 'a01',
    campaignName: 'Spring',
    accountId: '001',
    accountName: 'Acme',
    ...more,
  });
  await settled();
  return modal;
}

describe('c-campaign-signals-modal', () => {
  it('tells what happened, and leads to the record and the person', async () => {
    const modal = await opened([signal, { ...signal, id: 's2', contactId: null, person: null }]);

    expect(findAll(modal, 'c-record-link').map(({ recordId }) => recordId)).toEqual(['s1', '003', 's2']);
    expect(textOf(modal)).toContain('<b>Banner</b>');
    expect(textOf(modal)).toContain('c.CampaignSomebody');
    await expect(modal).toBeAccessible();
  });

  it('names the campaign alone where the account is known', async () => {
    const modal = await opened([], { accountName: '' });

    expect(find(modal, 'lightning-modal-header').label).toBe('c.CampaignSignalsIn');
    expect(textOf(modal)).toContain('c.CampaignSignalsEmpty');
  });

  it('says that there are more', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...signal, id: `s${index}` }));

    expect(textOf(await opened(many))).toContain('c.CampaignSignalsLatest');
  });

  it('shows what went wrong and tries again', async () => {
    signalsMock.mockRejectedValueOnce({ body: { message: 'No access.' } });
    const modal = await render('c-campaign-signals-modal', CampaignSignalsModal as never, {});
    await settled();
    signalsMock.mockResolvedValue([signal]);

    find(modal, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled();

    expect(findAll(modal, 'tbody tr')).toHaveLength(1);
  });
});
