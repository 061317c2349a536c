import type { Locator, Page } from 'playwright-core';
import type { Api } from './api.ts';
import { expect, until, type Story } from './story.ts';

/** Nothing that was delivered is lost: the admin mends it, replays it, or says why it is no signal. */
export const quarantine: Story = {
  title: 'The admin mends rows that could not become signals, replays them, and discards what is none',
  async run(stage) {
    const admin = await stage.api();
    const feed = await stage.api('signal.feed');
    const [account] = await admin.query<{ Id: string; Name: string }>(
      "SELECT Id, Name FROM Account WHERE AccountNumber LIKE 'KL-%' AND IsTargetAccount__c = TRUE ORDER BY Name LIMIT 1",
    );
    let page = await stage.as('avery.quinn', '/lightning/n/Quarantine');

    await stage.step('each row says why it waits', async () => {
      await rowWith(page, 'last Tuesday').waitFor();
      await rowWith(page, 'More than one account fits').waitFor();
      await stage.look(page, 'quarantine');
    });

    await stage.step('filters and words narrow the list, and can be taken back', async () => {
      await choose(page, 'Reason', /^Future date/);
      await until(page, 'Only future dates are shown', async () => {
        const texts = await rows(page).allInnerTexts();
        return texts.length > 0 && texts.every((text) => text.includes('Future date'));
      });
      await page.getByLabel('Search number, source, ID, type').fill('nothing like it');
      await page.getByText('No row matches these filters').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await rowWith(page, 'DB-991').waitFor();
    });

    await stage.step('by keyboard: a row opens with what came and what to do, and gives the focus back', async () => {
      const button = rowWith(page, 'last Tuesday').getByRole('button');
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Correct the value that is not what its field expects').waitFor();
      await page.locator('pre').getByText('act-90210').waitFor();
      await stage.look(page, 'quarantine-row');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    await stage.step('a corrected row becomes a signal', async () => {
      await rowWith(page, 'last Tuesday').getByRole('button').click();
      await page.getByLabel('Occurred at').fill('2026-01-05T10:00:00Z');
      await page.getByRole('button', { name: 'Save and replay' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await statusIs(page, admin, "SourceId__c = 'act-90210'", 'Replayed');
    });

    await stage.step('a row that is still wrong stays open and says so', async () => {
      await rowWith(page, 'DB-991').getByRole('button').click();
      await page.getByRole('button', { name: 'Save and replay' }).click();
      await page.getByRole('alert').getByText('It still waits.').waitFor();
    });

    await stage.step('the account is chosen and remembered, so that the next signal finds it alone', async () => {
      await page.getByRole('combobox', { name: 'Account' }).fill(account!.Name);
      await page.getByRole('option').first().click();
      await page.getByText('From now on, "DB-991" from Demandbase means this account').click();
      await page.getByRole('button', { name: 'Save and replay' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await statusIs(page, admin, "SourceId__c = 'visit-8101'", 'Replayed');
      const { body } = await feed.apexRest('POST', '/keyline/v1/signals', {
        signals: [
          {
            source: 'Demandbase',
            sourceId: 'visit-8199',
            type: 'Pricing page visit',
            occurredAt: new Date(Date.now() - 60_000).toISOString(),
            accountExternalId: 'DB-991',
          },
        ],
      });
      expect(JSON.stringify(body).includes('"accepted":1'), `It needs nobody any more: ${JSON.stringify(body)}`);
    });

    await stage.step('many are replayed at once, and each says what became of it', async () => {
      await page.getByLabel('Search number, source, ID, type').fill('visit-81');
      await until(page, 'Two are found', async () => (await rows(page).count()) === 2);
      await page.getByRole('button', { name: 'Select all that match' }).click();
      await page.getByRole('button', { name: 'Replay 2' }).click();
      await page.getByText('0 of 2 became signals. 2 still wait.').waitFor();
      await page
        .getByText(/Still waits: No account fits/)
        .first()
        .waitFor();
      await stage.look(page, 'quarantine-replayed');
    });

    await stage.step('what is no signal is discarded with a reason, after a word on what that does', async () => {
      await page.getByRole('button', { name: 'Select all that match' }).click();
      await page.getByRole('button', { name: 'Discard 2' }).click();
      await page.getByText('They will not become signals').waitFor();
      await page.getByRole('button', { name: 'Discard', exact: true }).click();
      await page.getByText('Say why these rows are no signals.').waitFor();
      await page.getByLabel('Reason', { exact: false }).last().fill('Visits of our own agency');
      await page.getByRole('button', { name: 'Discard', exact: true }).click();
      await page.getByText('2 rows were discarded.').waitFor();
      await statusIs(page, admin, "SourceId__c = 'visit-8102'", 'Discarded');
    });

    await stage.step('the ABM manager reads and changes nothing; others are told whom to ask', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/Quarantine');
      await page.getByText('A Keyline admin mends it.').waitFor();
      expect((await page.getByRole('button', { name: /Replay|Discard/ }).count()) === 0, 'She has no such buttons');
      await rows(page).first().getByRole('button').click();
      await page.getByRole('heading', { name: 'Why it is here' }).waitFor();
      expect((await page.getByRole('button', { name: 'Save and replay' }).count()) === 0, 'Nor in a row');
      const rep = await stage.api('maya.chen');
      const { body } = await rep.apex('QuarantineController.getPage', { query: {} });
      expect(!JSON.stringify(body).includes('Demandbase'), 'A rep is shown no row');
    });
  },
};

function rows(page: Page): Locator {
  return page.locator('c-quarantine-rows tbody tr');
}

function rowWith(page: Page, text: string): Locator {
  return rows(page).filter({ hasText: text }).first();
}

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

async function statusIs(page: Page, admin: Api, where: string, status: string): Promise<void> {
  await until(page, `It is ${status}`, async () => {
    const [row] = await admin.query<{ Status__c: string }>(`SELECT Status__c FROM QuarantinedSignal__c WHERE ${where}`);
    return row?.Status__c === status;
  });
}
