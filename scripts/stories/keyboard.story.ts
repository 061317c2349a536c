import { expect, until, type Story } from './story.ts';

/** A leader decides without a mouse, and focus comes back to where it was. */
export const keyboard: Story = {
  title: 'A leader rejects a nomination with the keyboard alone',
  async run(stage) {
    const page = await stage.as('erik.lindqvist', '/lightning/n/ReviewConsole');

    await stage.step('selects, reads the effect, must give a reason, and decides', async () => {
      const box = page.getByRole('checkbox', { name: /^Select (?!all)/ }).first();
      await box.focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Reject', exact: true }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: 'Reject', exact: true });
      await until(page, 'The effect is shown before anything can be decided', () => confirm.isEnabled());
      await confirm.focus();
      await page.keyboard.press('Enter');
      await dialog.getByText('Say why, so that the rep can read it.').waitFor();
      await stage.look(page, 'decision-reject');
      await page.keyboard.type('No sponsor above the team yet.');
      await confirm.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    });
    await stage.step('the rep reads the reason', async () => {
      const admin = await stage.api();
      const [rejected] = await admin.query<{ Account__c: string; Owner: { Username: string } }>(
        "SELECT Account__c, Owner.Username FROM AccountNomination__c WHERE Status__c = 'Rejected' ORDER BY LastModifiedDate DESC LIMIT 1",
      );
      expect(rejected !== undefined, 'The nomination is rejected');
      const rep = await stage.as(
        rejected.Owner.Username.split('@')[0]!,
        `/lightning/r/Account/${rejected.Account__c}/view`,
      );
      await rep.locator('c-key-account-panel').getByText('No sponsor above the team yet.').first().waitFor();
      await stage.look(rep, 'account-rejected');
    });
  },
};
