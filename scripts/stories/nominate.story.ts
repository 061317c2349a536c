import type { Page } from 'playwright-core';
import { expect, type Stage, type Story } from './story.ts';
import { openTab } from './tabs.ts';

interface Account {
  readonly Id: string;
  readonly Name: string;
}

/** The path everything else widens: a rep nominates, a leader and the ABM manager approve, the account is Tier 1. */
export const nominate: Story = {
  title: 'A rep nominates an account, two people approve it, and it becomes Tier 1',
  async run(stage) {
    const account = await accountToNominate(stage);
    const record = `/lightning/r/Account/${account.Id}/view`;
    let page = await stage.as('maya.chen', record);
    const panelOf = (where: Page) => where.locator('c-key-account-panel');

    await stage.step('the rep sees the tier, why it is that tier, and each criterion', async () => {
      await panelOf(page).getByText('Tier 2 · 1:few · Programmatic').waitFor();
      await panelOf(page).getByText('Tier 1 fit, not nominated').waitFor();
      await panelOf(page).getByRole('button', { name: 'Show criteria' }).click();
      const outcomes = await panelOf(page).locator('c-fit-evidence li').allInnerTexts();
      expect(outcomes.length === 7, `All seven criteria are listed, not ${outcomes.length}`);
      expect(
        outcomes.every((text) => /Met|Not met|Unknown/.test(text)),
        'Each criterion says met, not met or unknown',
      );
      await stage.look(page, 'account-not-nominated');
    });

    await stage.step('the rep nominates it, with evidence, in the form', async () => {
      await panelOf(page).getByRole('button', { name: 'Nominate' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('This account is a high priority for sales').click();
      await form.getByText('A champion', { exact: true }).click();
      await form.getByLabel('What shows this?').first().fill('Their VP of engineering presented our pilot.');
      await form.getByLabel('Rationale').fill('They choose <script>alert("one")</script> vendor this quarter 🎯');
      await stage.look(page, 'nomination-form');
      await form.getByRole('button', { name: 'Submit' }).click();
    });

    await stage.step('the form shows the path of the decision, with names', async () => {
      const form = page.getByRole('dialog');
      await form.getByText('Nomination submitted').waitFor();
      await form.getByText('Jo Ortiz').waitFor();
      await form.getByText('ABM managers').waitFor();
      await stage.look(page, 'nomination-submitted');
      await form.getByRole('button', { name: 'Done' }).click();
      await form.waitFor({ state: 'detached' });
    });

    await stage.step('the rep sees who decides next', async () => {
      await panelOf(page).getByText('Waiting for Jo Ortiz to decide.').waitFor();
      await panelOf(page).getByText('Awaits decision').first().waitFor();
      await stage.look(page, 'account-submitted');
    });

    await stage.step('the sales leader approves it in the review console', async () => {
      page = await stage.as('jo.ortiz', '/lightning/n/ReviewConsole');
      await page.getByRole('button', { name: account.Name, exact: true }).click();
      await page.getByText('<script>alert("one")</script>').first().waitFor();
      await stage.look(page, 'review-console-leader');
      await approve(page, stage, account.Name, 'decision-leader');
    });

    await stage.step('the ABM manager approves it too, and says why before higher ranked ones', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      await approve(page, stage, account.Name, 'decision-manager', 'Their board decides this month.');
      await stage.look(page, 'review-console-manager');
    });

    const seesTier1 = async (): Promise<void> => {
      page = await stage.as('maya.chen', record);
      await panelOf(page).getByText('Tier 1 · 1:1 · Strategic').waitFor();
      await panelOf(page)
        .getByText(/By nomination NOM-\d+, approved .* by Noor Haddad/)
        .waitFor();
      await panelOf(page).getByText('4 of 8 strategic seats used').waitFor();
    };
    await stage.step('the account is Tier 1, strategic, and says why and how many seats are left', async () => {
      await seesTier1();
      await stage.look(page, 'account-tier-1');
    });

    await stage.step('the tier list shows it among Tier 1', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/TierList');
      await openTab(page, /^Tier 1 \(4\)/);
      await page.getByRole('link', { name: account.Name }).waitFor();
    });

    await stage.step('all of it is still there after a restart', async () => {
      await stage.restart();
      await seesTier1();
    });
  },
};

async function accountToNominate(stage: Stage): Promise<Account> {
  const admin = await stage.api();
  const [account] = await admin.query<Account>(
    "SELECT Id, Name FROM Account WHERE FitTier__c = 'Tier 1' AND AssignedTier__c = 'Tier 2' " +
      "AND Owner.Username LIKE 'maya.chen@%' AND Id NOT IN (SELECT Account__c FROM AccountNomination__c) " +
      'AND Id NOT IN (SELECT AccountId FROM Opportunity) ORDER BY Name LIMIT 1',
  );
  expect(account !== undefined, 'The demo data has a Tier 1 fit that nobody nominated');
  return account;
}

async function approve(page: Page, stage: Stage, name: string, picture: string, reason?: string): Promise<void> {
  await page.getByText(`Select ${name}`).locator('..').click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(name).waitFor();
  await stage.look(page, picture);
  if (reason !== undefined) {
    await dialog.getByLabel('Reason for passing higher ranked nominations over').fill(reason);
  }
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
