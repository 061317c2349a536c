import type { Page } from 'playwright-core';
import { expect, until, type Stage, type Story } from './story.ts';

const code = 'summit-invitation';

/** A campaign is made, gets its accounts, and what its code brings in is told on its page and on the accounts'. */
export const abmCampaign: Story = {
  title: 'A campaign shows the engagement of its accounts, and what its code brought in',
  async run(stage) {
    const admin = await stage.api();
    const feed = await stage.api('signal.feed');
    const accounts = await accountsOf(stage);
    const report = async (sourceId: string, accountId: string, campaignCode: string): Promise<void> => {
      const signal = { source: 'LinkedIn', sourceId, type: 'Ad click', detail: 'Summit', accountId, campaignCode };
      const { body } = await feed.apexRest('POST', '/keyline/v1/signals', {
        signals: [{ ...signal, occurredAt: new Date().toISOString() }],
      });
      expect((body as { accepted: number }).accepted === 1, `The signal is accepted: ${JSON.stringify(body)}`);
    };
    let campaignId = '';

    await stage.step('the manager makes a campaign in a minute; its code is refused while another has it', async () => {
      const page = await stage.as('noor.haddad', '/lightning/o/AbmCampaign__c/list');
      await page.getByRole('link', { name: 'Spring cloud display' }).waitFor();
      await stage.look(page, 'campaign-list');
      await page.getByRole('button', { name: 'New', exact: true }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('ABM campaign', { exact: true }).fill('Summit invitation');
      await form.getByLabel('Campaign code').fill('Spring-Cloud-Display');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await form.getByText('belongs to the campaign "Spring cloud display"').first().waitFor();
      await form.getByLabel('Campaign code').fill('');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await page.locator('c-campaign-engagement').getByText('No accounts take part yet').waitFor();
      campaignId = (await stored(stage)).Id;
      expect((await stored(stage)).CampaignCode__c === code, 'The code is made from the name');
      await stage.look(page, 'campaign-new');
    });

    await stage.step('a signal that came before the campaign began counts for it all the same', async () => {
      await report('summit-1', accounts[0]!.Id, ` ${code.toUpperCase()} `);
      const today = new Date().toISOString().slice(0, 10);
      const noor = await stage.api('noor.haddad');
      const { status } = await noor.update('AbmCampaign__c', campaignId, { Status__c: 'Active', StartsOn__c: today });
      expect(status < 300, 'The campaign begins');
    });

    await stage.step('several accounts are added at once, and which are in is told', async () => {
      const page = await open(stage, 'noor.haddad', campaignId);
      await page.getByRole('button', { name: 'Add accounts' }).click();
      const choice = page.getByRole('dialog');
      await stage.look(page, 'campaign-add');
      for (const { Name } of accounts) {
        await choice.getByLabel('Search accounts').fill(Name);
        await choice.getByRole('checkbox', { name: Name, exact: true }).check();
      }
      await choice.getByRole('button', { name: `Add ${accounts.length}` }).click();
      await choice.waitFor({ state: 'detached' });
      await page.getByRole('heading', { name: `Accounts (${accounts.length})` }).waitFor();
      await page.getByRole('button', { name: 'Add accounts' }).click();
      await choice.getByLabel('Search accounts').fill(accounts[0]!.Name);
      await choice.getByText('Already in this campaign').waitFor();
      await page.keyboard.press('Escape');
    });

    await stage.step('its page compares them, and each number opens', async () => {
      const page = await open(stage, 'noor.haddad', campaignId);
      const screen = page.locator('c-campaign-engagement');
      await screen.getByText('Not ended').first().waitFor();
      await screen.locator('canvas').waitFor();
      await screen.getByRole('button', { name: /^Show (as )?table$/ }).click();
      await screen.getByRole('columnheader', { name: 'Phase' }).waitFor();
      await stage.look(page, 'campaign-page');
      await screen.getByRole('button', { name: `show the signals of ${accounts[0]!.Name}` }).click();
      const signals = page.getByRole('dialog');
      await signals.getByRole('link', { name: 'Ad click, LinkedIn' }).waitFor();
      await stage.look(page, 'campaign-signals');
      await signals.getByRole('button', { name: 'Close', exact: true }).last().click();
    });

    await stage.step('an account is removed after asking; its signal stays with the campaign', async () => {
      const page = await open(stage, 'noor.haddad', campaignId);
      const screen = page.locator('c-campaign-engagement');
      await screen.getByRole('checkbox', { name: `Select ${accounts[0]!.Name}` }).check();
      await screen.getByRole('button', { name: 'Remove 1' }).click();
      await page.getByRole('button', { name: 'OK', exact: true }).click();
      await screen.getByRole('heading', { name: `Accounts (${accounts.length - 1})` }).waitFor();
      await screen.getByText(`1 more signal carries the code ${code}`).waitFor();
    });

    await stage.step('a signal that arrives while it runs is on the page at the next look', async () => {
      await report('summit-2', accounts[1]!.Id, code);
      const page = await open(stage, 'noor.haddad', campaignId);
      await page.getByRole('button', { name: `show the signals of ${accounts[1]!.Name}` }).waitFor();
    });

    await stage.step('a changed code takes its signals along, in the background', async () => {
      const noor = await stage.api('noor.haddad');
      await noor.update('AbmCampaign__c', campaignId, { CampaignCode__c: 'summit-2027' });
      const page = await stage.as('noor.haddad');
      const carried = async (): Promise<number> =>
        (await admin.query(`SELECT Id FROM EngagementSignal__c WHERE AbmCampaign__c = '${campaignId}'`)).length;
      await until(page, 'Signals with the old code are nobody’s', async () => (await carried()) === 0);
      await noor.update('AbmCampaign__c', campaignId, { CampaignCode__c: code });
      await until(page, 'They find back', async () => (await carried()) === 2);
    });

    await stage.step('the rep sees the campaign on the own account, opens it, and changes nothing', async () => {
      const page = await stage.as('maya.chen', `/lightning/r/Account/${accounts[1]!.Id}/view`);
      const card = page.locator('c-campaigns-of-account');
      await card.getByRole('button', { name: '1 signal' }).waitFor();
      await stage.look(page, 'campaign-of-account');
      await card.getByRole('link', { name: 'Summit invitation' }).click();
      const screen = page.locator('c-campaign-engagement');
      await screen.getByRole('link', { name: accounts[1]!.Name }).waitFor();
      expect(
        (await screen.getByRole('button', { name: 'Add accounts' }).count()) === 0,
        'There is nothing to add with',
      );
      expect((await screen.getByRole('checkbox').count()) === 0, 'And nothing to select');
      const rep = await stage.api('maya.chen');
      const tried = await rep.update('AbmCampaign__c', campaignId, { Name: 'Mine' });
      expect(tried.status >= 400, 'The interface refuses it too');
    });

    await stage.step('what a completed campaign is measured by stays', async () => {
      const noor = await stage.api('noor.haddad');
      await noor.update('AbmCampaign__c', campaignId, { Status__c: 'Completed' });
      const { status } = await noor.update('AbmCampaign__c', campaignId, { StartsOn__c: '2026-01-01' });
      expect(status >= 400, 'Its first day is locked');
      const page = await open(stage, 'noor.haddad', campaignId);
      await page.getByText('This campaign is over. Its accounts stay as they are').waitFor();
    });
  },
};

interface Campaign {
  readonly Id: string;
  readonly CampaignCode__c: string;
}

/** Two accounts of a rep that are in no campaign yet. */
async function accountsOf(stage: Stage): Promise<{ Id: string; Name: string }[]> {
  const admin = await stage.api();
  const found = await admin.query<{ Id: string; Name: string }>(
    "SELECT Id, Name FROM Account WHERE Owner.Username LIKE 'maya.chen@%' AND AssignedTier__c = 'Tier 3' AND Id NOT IN (SELECT Account__c FROM AbmCampaignAccount__c) ORDER BY Name LIMIT 2",
  );
  expect(found.length === 2, 'The rep has accounts that are in no campaign');
  return found;
}

async function stored(stage: Stage): Promise<Campaign> {
  const admin = await stage.api();
  const [campaign] = await admin.query<Campaign>(
    "SELECT Id, CampaignCode__c FROM AbmCampaign__c WHERE Name = 'Summit invitation'",
  );
  expect(campaign !== undefined, 'The campaign is stored');
  return campaign;
}

async function open(stage: Stage, user: string, campaignId: string): Promise<Page> {
  return stage.as(user, `/lightning/r/AbmCampaign__c/${campaignId}/view`);
}
