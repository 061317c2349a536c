import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { refusalOf } from './api.ts';
import { expect, until, type Story } from './story.ts';

const reason = 'Their merger is under way; we look again in spring.';

/** The ABM manager moves accounts, takes it back, looks at another day and takes the list along; a rep may not. */
export const tierMoves: Story = {
  title: 'The ABM manager moves accounts between tiers',
  async run(stage) {
    const admin = await stage.api();
    const tierOf = async (name: string): Promise<string | null> => {
      const [found] = await admin.query<{ AssignedTier__c: string | null }>(
        `SELECT AssignedTier__c FROM Account WHERE Name = '${name}'`,
      );
      return found?.AssignedTier__c ?? null;
    };

    await stage.step('a rep sees own accounts and no move, and Apex refuses one', async () => {
      const page = await stage.as('maya.chen', '/lightning/n/TierList');
      await page.locator('tbody tr').first().waitFor();
      expect((await page.getByRole('button', { name: 'Move', exact: true }).count()) === 0, 'No move is offered');
      const rep = await stage.api('maya.chen');
      const [mine] = await rep.query<{ Id: string }>('SELECT Id FROM Account WHERE IsTargetAccount__c = TRUE LIMIT 1');
      const request = { accountIds: [mine!.Id], tier: 'Tier 3', reason, until: '2099-12-31' };
      const refusal = refusalOf(await rep.apex('TierMoveController.move', { request }));
      expect(refusal.includes('Only ABM managers decide on tiers'), 'The refusal says who decides');
    });

    const page = await stage.as('noor.haddad', '/lightning/n/TierList');
    const moved: string[] = [];
    await stage.step('with the keyboard she selects two accounts and sees the effect before she decides', async () => {
      await choose(page, 'Tier 2');
      for (const row of [1, 2]) {
        await page.locator('tbody tr').nth(row).getByRole('checkbox').focus();
        await page.keyboard.press('Space');
      }
      moved.push(...(await page.locator('tbody tr th').allInnerTexts()).slice(1, 3));
      await page.getByText('2 selected').waitFor();
      await page.getByRole('button', { name: 'Move', exact: true }).focus();
      await page.keyboard.press('Enter');
      await stage.look(page, 'tier-move-empty');
      await page.getByRole('dialog').getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('button', { name: '2 accounts move to Tier 3' }).waitFor();
      await page.getByRole('button', { name: '2 accounts move to Tier 3' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('link', { name: moved[0]! }).waitFor();
    });
    await stage.step('a move owes a reason and a last day', async () => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.getByText('Choose the last day of the move.').waitFor();
      await stage.look(page, 'tier-move');
      await dialog.getByLabel('Last day').fill('12/31/2099');
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('2 accounts moved to Tier 3.').waitFor();
      expect((await tierOf(moved[0]!)) === 'Tier 3', 'The account has the new tier');
      await stage.look(page, 'tier-moved');
    });
    await stage.step('the history of the account says what, until when, why and by whom', async () => {
      await choose(page, 'Tier 3');
      await rowAction(page, moved[0]!, 'Tier history');
      const panel = page.getByRole('complementary', { name: `Tier history of ${moved[0]!}` });
      await panel.getByText(reason).waitFor();
      await panel.getByText('By override by Noor Haddad').waitFor();
      await stage.look(page, 'tier-history');
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    });
    await stage.step('she takes the move back with the keyboard, and it becomes history too', async () => {
      await page.getByRole('button', { name: 'Undo' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('2 accounts are back where they were.').waitFor();
      expect((await tierOf(moved[0]!)) === 'Tier 2', 'The account is in its tier again');
      const rows = await admin.query(`SELECT Id FROM KeyAccountTier__c WHERE Reason__c = '${reason}'`);
      expect(rows.length === 2, 'Nothing was deleted');
    });
    await stage.step('overrides that end soon have a view, those off the list too', async () => {
      await choose(page, 'Override ends soon');
      await until(page, 'The demo overrides are listed', async () => {
        const shown = await page.locator('tbody tr').allInnerTexts();
        return shown.length >= 2 && shown.some((text) => text.includes('Off the list'));
      });
      await stage.look(page, 'tier-overrides');
    });
    await stage.step('on another day the list shows the tiers of that day, marked, and moves nothing', async () => {
      await choose(page, 'All key accounts');
      const day = new Date(Date.now() - 60 * 86_400_000);
      await page.getByLabel('As of').fill(`${day.getMonth() + 1}/${day.getDate()}/${day.getFullYear()}`);
      await page.keyboard.press('Enter');
      await page.getByText(/^Tiers as of /).waitFor();
      expect((await page.getByRole('button', { name: 'Move', exact: true }).count()) === 0, 'No move on a past day');
      await stage.look(page, 'tier-as-of');
      await choose(page, 'Tier 3');
      await until(page, 'Only Tier 3 of that day is shown', async () => {
        const shown = await page.locator('tbody tr').allInnerTexts();
        return shown.length > 0 && shown.every((text) => text.includes('Tier 3'));
      });
    });
    await stage.step('day, view and filters survive a refresh of the page', async () => {
      await page.reload();
      await page.getByText(/^Tiers as of /).waitFor();
      await page.getByRole('tab', { name: /^Tier 3 \(/, selected: true }).waitFor();
      await page.getByRole('button', { name: 'Back to today' }).click();
      await page.getByText(/^Tiers as of /).waitFor({ state: 'detached' });
    });
    await stage.step('the export holds every row of the view, not only those on the screen', async () => {
      await choose(page, 'Tier 2');
      const label = await page.getByRole('tab', { name: /^Tier 2 \(/ }).innerText();
      const total = Number(/\((\d+)\)/.exec(label)![1]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export' }).click(),
      ]);
      const [head, ...rows] = readFileSync((await download.path())!, 'utf8').split('\r\n');
      expect(download.suggestedFilename().startsWith('key-accounts-tier2-'), 'The file says which view it is');
      expect(head!.includes('Account ID,Account,Assigned tier,Program'), 'The columns have headings');
      expect(rows.length === total && total > 50, `All ${total} rows are there, not ${rows.length}`);
      expect(
        rows.every((row) => row.includes(',Tier 2,')),
        'All are of the view',
      );
    });
    await stage.step('a list that cannot be read says so, and tries again', async () => {
      await page.route('**/local-org/apex/TierListController/getPage', (route) =>
        route.fulfill({ status: 500, json: { message: 'The list is busy. Try again.' } }),
      );
      await page.getByRole('tab', { name: /^Tier 1 \(/ }).click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await stage.look(page, 'tier-list-error');
      await page.unroute('**/local-org/apex/TierListController/getPage');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('tbody tr').first().waitFor();
    });
  },
};

async function choose(page: Page, view: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${view} \\(`) }).click();
  await page.getByRole('tab', { name: new RegExp(`^${view} \\(`), selected: true }).waitFor();
  await page.locator('tbody tr').first().waitFor();
}

async function rowAction(page: Page, name: string, action: string): Promise<void> {
  const row: Locator = page.locator('tbody tr', { hasText: name }).first();
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: action }).click();
}
