import type { Page } from 'playwright-core';
import { refusalOf } from './api.ts';
import { expect, until, type Stage, type Story } from './story.ts';

const workbench = '/lightning/n/IcpWorkbench';

/** The ABM manager tries out a profile, sees what it does, activates it, and goes back. */
export const icpWorkbench: Story = {
  title: 'The ABM manager shapes the ICP model and sees what it does before it does it',
  async run(stage) {
    let page = await stage.as('noor.haddad', workbench);

    await stage.step('it opens with the draft and what it would change', async () => {
      await compared(page);
      await page.getByRole('table', { name: 'Accounts by fit, now and then' }).waitFor();
      await page.getByRole('tab', { name: /^Promoted \(\d+\)/ }).waitFor();
      await stage.look(page, 'icp-workbench');
    });

    await stage.step('the number behind a movement opens its accounts', async () => {
      await page
        .getByRole('button', { name: /Demoted/ })
        .first()
        .click();
      await page.getByRole('tab', { name: /^Demoted/, selected: true }).waitFor();
      await page.getByRole('tabpanel', { name: 'Demoted' }).getByRole('link').first().waitFor();
    });

    await stage.step('a change is compared at once, before it is saved', async () => {
      const before = await tiles(page);
      await page.getByRole('button', { name: /At least 500 employees/ }).click();
      await enter(page, 'Value', '20000');
      await page.getByText('Unsaved changes').waitFor();
      expect(await page.getByRole('button', { name: 'Activate', exact: true }).isDisabled(), 'Save comes first');
      await until(page, 'The effect follows the change', async () => (await tiles(page)) !== before);
    });

    await stage.step('a range whose ends are the wrong way round says so beside its criterion', async () => {
      await page.getByRole('combobox', { name: 'Operator' }).click();
      await page.getByRole('option', { name: 'is between' }).click();
      await enter(page, 'From', '5000');
      await enter(page, 'To', '1000');
      await page.getByText('is two values, the smaller one first').waitFor();
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('The draft was not saved').waitFor();
      await stage.look(page, 'icp-workbench-refused');
      await enter(page, 'To', '90000');
    });

    await stage.step('the draft is saved as it was edited', async () => {
      await page.getByRole('button', { name: 'Save draft' }).click();
      await page.getByText('Draft saved').waitFor();
      await page.getByText('Employees is between 5,000 – 90,000').waitFor();
      await compared(page);
    });

    await stage.step('through the API, a field that does not exist is refused with the reason', async () => {
      const manager = await stage.api('noor.haddad');
      const [draft] = await models(stage, 'Draft');
      const criterion = { IcpModel__c: draft!.Id, Name: 'Made up', Kind__c: 'Firmographic', Operator__c: 'equals' };
      const refusal = refusalOf(
        await manager.create('IcpCriterion__c', { ...criterion, Field__c: 'MadeUp__c', Value__c: 'x' }),
      );
      expect(/MadeUp__c.*is not an account field/.test(refusal), `It says why, not ${refusal}`);
      const wrongType = refusalOf(
        await manager.create('IcpCriterion__c', { ...criterion, Field__c: 'NumberOfEmployees', Value__c: 'many' }),
      );
      expect(/many.*is not a number/.test(wrongType), `It says why, not ${wrongType}`);
    });

    await stage.step('before it is activated, the consequence is said in numbers', async () => {
      await page.getByRole('button', { name: 'Activate', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/\d+ accounts? changes? tier\./).waitFor();
      await stage.look(page, 'icp-workbench-activate');
      await dialog.getByRole('button', { name: 'Activate', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    await stage.step('accounts are measured in the background, also when the page is loaded again', async () => {
      await page.reload();
      await page.getByText(/accounts measured|accounts are measured by this version/).waitFor();
      await page.getByText(/All \d+ accounts are measured by this version\./).waitFor();
      const [active] = await models(stage, 'Active');
      expect(active!.Version__c === 2, `Version 2 is active, not ${active!.Version__c}`);
      expect((await measuredBy(stage, active!.Id)) > 200, 'All accounts are measured by it');
      await page.getByText('How accounts fit now').waitFor();
      await stage.look(page, 'icp-workbench-active');
    });

    await stage.step('one click and a confirmation bring the earlier version back', async () => {
      await page.getByRole('button', { name: 'Roll back to version 1' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/\d+ accounts? changes? tier\./).waitFor();
      await dialog.getByRole('button', { name: 'Roll back to version 1' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/All \d+ accounts are measured by this version\./).waitFor();
      const [active] = await models(stage, 'Active');
      expect(active!.Version__c === 1, `Version 1 is active again, not ${active!.Version__c}`);
      await page.getByRole('button', { name: 'Roll back to version 2' }).waitFor();
    });

    await stage.step('a new version starts with the criteria of the one shown', async () => {
      await page.getByRole('button', { name: 'New version' }).click();
      await page.getByText('Version 3 is ready to be edited.').waitFor();
      await page.getByText('Criteria (7)').waitFor();
      await page.getByRole('button', { name: 'Delete draft' }).waitFor();
    });

    await stage.step('an admin edits models and does not run them', async () => {
      page = await stage.as('avery.quinn', workbench);
      await page.getByRole('button', { name: 'Save draft' }).waitFor();
      expect((await page.getByRole('button', { name: 'Activate', exact: true }).count()) === 0, 'No activation');
    });

    await stage.step('a rep does not get in', async () => {
      page = await stage.as('maya.chen', workbench);
      await page.getByText(/may not see the tab ICP workbench/).waitFor();
      expect((await page.getByRole('link', { name: 'ICP workbench' }).count()) === 0, 'The app does not offer it');
    });
  },
};

/** Types over what is there, because a number input shows another text once it has the focus. */
async function enter(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('spinbutton', { name: label, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function compared(page: Page): Promise<void> {
  await page.getByText(/^[\d,.]+ accounts compared$/).waitFor();
}

async function tiles(page: Page): Promise<string> {
  return (await page.locator('.tile').allInnerTexts()).join();
}

async function models(stage: Stage, status: string): Promise<{ Id: string; Version__c: number }[]> {
  return (await stage.api()).query(`SELECT Id, Version__c FROM IcpModel__c WHERE Status__c = '${status}'`);
}

async function measuredBy(stage: Stage, modelId: string): Promise<number> {
  return (await (await stage.api()).query(`SELECT Id FROM Account WHERE FitModel__c = '${modelId}'`)).length;
}
