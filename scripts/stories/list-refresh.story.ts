import type { Locator, Page } from 'playwright-core';
import { refusalOf } from './api.ts';
import { expect, until, type Stage, type Story } from './story.ts';

interface Refresh {
  readonly Id: string;
  readonly Status__c: string;
  readonly KeyAccounts__c: number;
  readonly Kept__c: number | null;
  readonly Moved__c: number | null;
  readonly Dropped__c: number | null;
  readonly NotApplied__c: number | null;
}

/** Once a quarter the whole list is reviewed: decided on together, signed by both sides, and only then carried out. */
export const listRefresh: Story = {
  title: 'Sales and Marketing refresh the key account list together',
  async run(stage) {
    let moved = '';
    let dropped = '';

    await stage.step('before the first refresh, the screen says what it is and offers to start one', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByText('No list refresh yet').waitFor();
      await page.getByText(/It takes in \d+ key accounts/).waitFor();
      await stage.look(page, 'list-refresh-none');
    });

    await stage.step('a sales leader cannot start it and reads who does', async () => {
      const page = await stage.as('jo.ortiz', '/lightning/n/ListRefresh');
      await page.getByText('An ABM manager starts it.').waitFor();
      expect((await page.getByRole('button', { name: /^Start the refresh/ }).count()) === 0, 'No button offers it');
    });

    await stage.step('the ABM manager starts it, and every key account is in', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByRole('button', { name: /^Start the refresh of/ }).click();
      await page.getByRole('button', { name: /^0 of \d+ reviewed$/ }).waitFor();
      const refresh = await refreshOf(stage);
      const items = await (await stage.api()).query('SELECT Id FROM ListRefreshItem__c');
      expect(refresh.Status__c === 'Open', `It is in review, not ${refresh.Status__c}`);
      expect(items.length === refresh.KeyAccounts__c, `${items.length} of ${refresh.KeyAccounts__c} accounts are in`);
      await rows(page).first().waitFor();
      await stage.look(page, 'list-refresh');
    });

    await stage.step('the evidence of a fit opens beside the list, and gives the focus back', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      const evidence = rows(page)
        .first()
        .getByRole('button', { name: /ICP evidence for/ });
      await evidence.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: /^ICP evidence for/ });
      await panel.getByRole('listitem').first().waitFor();
      await stage.look(page, 'list-refresh-evidence');
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await until(page, 'The focus is back', async () => evidence.evaluate((node) => node.matches(':focus')));
    });

    await stage.step('nobody can sign before every account is reviewed', async () => {
      const { Id } = await refreshOf(stage);
      const leader = await stage.api('jo.ortiz');
      const refusal = refusalOf(await leader.apex('ListRefreshController.sign', { refreshId: Id, side: 'Sales' }));
      expect(/not reviewed yet/.test(refusal), `It says what is missing, not ${refusal}`);
    });

    await stage.step('a move and a drop ask for their reason, by keyboard too', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await filter(page, 'Flag', 'No flag');
      await until(page, 'Only accounts without a flag are shown', async () => {
        const shown = await rows(page).allInnerTexts();
        return shown.length > 2 && shown.every((text) => !/nominated|without fit|below minimum/.test(text));
      });
      const tierTwo = rows(page).filter({ hasText: 'Tier 2' });
      moved = (await tierTwo.first().getByRole('link').innerText()).trim();
      await page.getByRole('button', { name: `Move ${moved}`, exact: true }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Tier 3', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.getByText('Say why, so that everyone can defend the decision.').first().waitFor();
      await stage.look(page, 'list-refresh-move');
      await dialog.getByLabel('Reason').fill('Smaller than we thought.');
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });

      dropped = (await tierTwo.nth(1).getByRole('link').innerText()).trim();
      await page.getByRole('button', { name: `Drop ${dropped}`, exact: true }).click();
      await dialog.getByLabel('Reason').fill('Bought by a customer of ours.');
      await dialog.getByRole('button', { name: 'Drop', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^2 of \d+ reviewed$/).waitFor();
      await page.getByRole('button', { name: '1 moves to Tier 3' }).waitFor();
      await page.getByRole('button', { name: '1 leaves the list' }).waitFor();
    });

    await stage.step('a decision can be undone', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByRole('tab', { name: /^Drop \(1\)/ }).click();
      await rows(page).filter({ hasText: dropped }).waitFor();
      await page.getByRole('button', { name: `Undo the decision on ${dropped}` }).click();
      await page.getByText(/^1 of \d+ reviewed$/).waitFor();
      await page.getByRole('button', { name: `Drop ${dropped}`, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('Bought by a customer of ours.');
      await dialog.getByRole('button', { name: 'Drop', exact: true }).click();
      await page.getByText(/^2 of \d+ reviewed$/).waitFor();
    });

    await stage.step('accounts whose fit and tier agree are kept in one go', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByRole('button', { name: /^Keep the \d+ without a flag$/ }).click();
      await page.getByRole('button', { name: /^\d+ stay as they are$/ }).waitFor();
      await page.getByRole('button', { name: /^Undo these \d+$/ }).waitFor();
      await stage.look(page, 'list-refresh-reviewing');
    });

    await stage.step('a leader sees and decides on the accounts of the team, and reads no other name', async () => {
      const page = await stage.as('jo.ortiz', '/lightning/n/ListRefresh');
      await page.getByText(/You see \d+ of the \d+ accounts/).waitFor();
      const leader = await stage.api('jo.ortiz');
      const seen = await leader.query('SELECT Id FROM ListRefreshItem__c');
      const all = await (await stage.api()).query('SELECT Id FROM ListRefreshItem__c');
      expect(seen.length > 0 && seen.length < all.length, `She sees ${seen.length} of ${all.length}`);
      await keepAllShown(page);
    });

    await stage.step('with every account reviewed, the leader signs for Sales', async () => {
      const manager = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await keepAllShown(manager);
      const page = await stage.as('jo.ortiz', '/lightning/n/ListRefresh');
      await page.getByText('Waits for an ABM manager.').waitFor();
      await page.getByRole('button', { name: 'Sign for Sales' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('1 moves to Tier 3').waitFor();
      await stage.look(page, 'list-refresh-sign');
      await dialog.getByRole('button', { name: 'Sign for Sales' }).click();
      await page.getByRole('button', { name: 'Take back' }).waitFor();
      await stage.look(page, 'list-refresh-signed-once');
    });

    await stage.step('who changes a decision now is told that it takes the signature back', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByRole('tab', { name: /^Move \(1\)/ }).click();
      await rows(page).filter({ hasText: moved }).waitFor();
      await page.getByRole('button', { name: `Keep ${moved}`, exact: true }).click();
      await page.getByText(/Jo Ortiz has signed for Sales/).waitFor();
      await page.getByRole('button', { name: 'Cancel', exact: true }).last().click();
      expect((await refreshOf(stage)).Status__c === 'Signed by One Side', 'The signature stands');
    });

    await stage.step('the manager signs for Marketing, and the decisions are carried out', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ListRefresh');
      await page.getByRole('button', { name: 'Sign for Marketing' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/cannot be undone/).waitFor();
      await dialog.getByRole('button', { name: 'Sign for Marketing' }).click();
      await page.getByRole('button', { name: '1 moved', exact: true }).waitFor();
      await page.getByRole('button', { name: '1 dropped', exact: true }).waitFor();
      const refresh = await refreshOf(stage);
      expect(refresh.Status__c === 'Closed', `It is closed, not ${refresh.Status__c}`);
      expect(refresh.NotApplied__c === 0, `${refresh.NotApplied__c} could not be carried out`);
      await page.getByRole('button', { name: '1 moved', exact: true }).click();
      await rows(page).filter({ hasText: moved }).getByText('Applied').waitFor();
      await stage.look(page, 'list-refresh-closed');
    });

    await stage.step('the account and the tier list show it, with the reason', async () => {
      const admin = await stage.api();
      const [account] = await admin.query<{ Id: string; AssignedTier__c: string }>(
        `SELECT Id, AssignedTier__c FROM Account WHERE Name = '${moved.replaceAll("'", "\\'")}'`,
      );
      expect(account!.AssignedTier__c === 'Tier 3', `It is in Tier 3, not ${account!.AssignedTier__c}`);
      const onAccount = await stage.as('noor.haddad', `/lightning/r/Account/${account!.Id}/view`);
      await onAccount
        .locator('c-key-account-panel')
        .getByText(/Smaller than we thought/)
        .first()
        .waitFor();
      const list = await stage.as('noor.haddad', '/lightning/n/TierList');
      await list.getByRole('searchbox', { name: 'Search accounts' }).fill(dropped);
      await list.getByText('No accounts here').waitFor();
    });

    await stage.step('what is closed stays as it was, whichever way somebody comes', async () => {
      const admin = await stage.api();
      const { Id } = await refreshOf(stage);
      const [item] = await admin.query<{ Id: string }>('SELECT Id FROM ListRefreshItem__c LIMIT 1');
      refusalOf(await admin.update('ListRefreshItem__c', item!.Id, { Decision__c: null }));
      refusalOf(await admin.update('ListRefresh__c', Id, { Status__c: 'Open' }));
      const rep = await stage.api('maya.chen');
      const refusal = refusalOf(await rep.apex('ListRefreshController.getSession', { refreshId: null }));
      expect(refusal.length > 0, 'A rep has no part in it');
    });
  },
};

function rows(page: Page): Locator {
  return page.locator('c-list-refresh-table tbody tr');
}

async function filter(page: Page, name: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Keeps what the user still has to review. */
async function keepAllShown(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^To review/ }).click();
  await page.getByRole('tab', { name: /^To review/, selected: true }).waitFor();
  await until(page, 'The list has come', async () => {
    const isEmpty = await page.getByText('Every account is reviewed').count();
    return isEmpty > 0 || (await rows(page).count()) > 0;
  });
  while (!/\(0\)/.test(await page.getByRole('tab', { name: /^To review/ }).innerText())) {
    await page.getByText('Select all shown').locator('..').click();
    const all = page.getByRole('button', { name: /^Select all \d+/ });
    if ((await all.count()) > 0) {
      await all.click();
    }
    const before = await page.getByRole('tab', { name: /^To review/ }).innerText();
    await page.locator('[data-bulk="Keep"]').click();
    await until(
      page,
      'Fewer are to be reviewed',
      async () => (await page.getByRole('tab', { name: /^To review/ }).innerText()) !== before,
    );
  }
}

async function refreshOf(stage: Stage): Promise<Refresh> {
  const [refresh] = await (
    await stage.api()
  ).query<Refresh>(
    'SELECT Id, Status__c, KeyAccounts__c, Kept__c, Moved__c, Dropped__c, NotApplied__c FROM ListRefresh__c',
  );
  expect(refresh !== undefined, 'There is a refresh');
  return refresh;
}
