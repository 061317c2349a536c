import type { Page } from 'playwright-core';
import type { Api } from './api.ts';
import { expect, until, type Stage, type Story } from './story.ts';

/** What signals count for is the admin's to say: with the effect before, and scores computed anew after. */
export const engagementSettings: Story = {
  title: 'The admin changes the half-life, sees the effect before, and all scores follow it after',
  async run(stage) {
    const admin = await stage.api();
    let page = await stage.as('avery.quinn', '/lightning/n/EngagementSettings');

    await stage.step('each setting says what it means; a source opens with its points', async () => {
      await page.getByText('All scores follow these settings.').waitFor();
      await page.locator('summary', { hasText: 'Drift' }).click();
      await page.getByLabel('Meeting booked').waitFor();
      await stage.look(page, 'engagement-settings');
    });

    await stage.step('what cannot be taken is said in words, and not saved', async () => {
      await type(page, 'Half-life', '999');
      await page.getByText(/Half-life.* must be from 1 to 365/).waitFor();
      await page.getByRole('button', { name: 'Undo changes' }).click();
    });

    await stage.step('the effect of a change comes in numbers before it is saved', async () => {
      await type(page, 'Score of Engaged', '20');
      await page.getByText(/Score of Engaged: [\d,]+ accounts instead of [\d,]+/).waitFor();
      await type(page, 'Half-life', '45');
      await page.getByText(/[\d,]+ accounts will be computed anew/).waitFor();
      await stage.look(page, 'engagement-settings-effect');
    });

    await stage.step('by keyboard: it is saved, and all scores are computed with it', async () => {
      await save(page);
      await allFollow(page, admin, 45);
      await page.getByText('All scores follow these settings.').waitFor();
    });

    await stage.step('after a reload the screen shows what holds', async () => {
      await page.reload();
      const field = page.getByLabel(/Half-life/).first();
      await field.waitFor();
      expect(Number(await field.inputValue()) === 45, `It is ${await field.inputValue()}`);
    });

    await stage.step('a start keeps it; and it can be taken back', async () => {
      await stage.restart();
      page = await stage.as('avery.quinn', '/lightning/n/EngagementSettings');
      const field = page.getByLabel(/Half-life/).first();
      await field.waitFor();
      expect(Number(await field.inputValue()) === 45, 'It outlives the process');
      await type(page, 'Half-life', '30');
      await type(page, 'Score of Engaged', '30');
      await page.getByText(/accounts will be computed anew/).waitFor();
      await save(page);
      await allFollow(page, await stage.api(), 30);
    });

    await stage.step('nobody else sees or changes them', async () => {
      await refusedTo(stage, 'noor.haddad');
      await refusedTo(stage, 'maya.chen');
    });
  },
};

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(new RegExp(label)).first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Save these settings?').waitFor();
  await page.getByRole('button', { name: 'OK' }).click();
}

async function allFollow(page: Page, admin: Api, halfLife: number): Promise<void> {
  await until(page, `All scores have a half-life of ${halfLife}`, async () => {
    const others = await admin.query(
      `SELECT Id FROM Account WHERE EngagementKey__c != NULL AND EngagementHalfLife__c != ${halfLife} LIMIT 1`,
    );
    return others.length === 0;
  });
}

async function refusedTo(stage: Stage, user: string): Promise<void> {
  const api = await stage.api(user);
  const { body } = await api.apex('EngagementSettingsController.getBoard', {});
  expect(!JSON.stringify(body).includes('HalfLifeDays__c'), 'They are shown no settings');
  const change = { record: 'EngagementSetting.Default', field: 'MqaScore__c', value: 1, flag: null };
  const { status } = await api.apex('EngagementSettingsController.save', { changes: [change] });
  expect(status >= 400, 'And changes nothing past the screen');
}
