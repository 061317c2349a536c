import { refusalOf } from './api.ts';
import { expect, type Story } from './story.ts';
import { openTab } from './tabs.ts';

/** Whether reps, teams and regions fare alike: every number opens its nominations. */
export const fairness: Story = {
  title: 'Leaders and ABM managers compare how nominations fared',
  async run(stage) {
    await stage.step('the ABM manager compares all reps, teams and regions', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      await openTab(page, 'Fairness');
      const view = page.locator('c-review-fairness');
      await view.getByText('All teams are counted.').waitFor();
      await view.getByRole('rowheader', { name: 'Maya Chen' }).waitFor();
      await view.getByText('Team', { exact: true }).click();
      await view.getByRole('rowheader', { name: 'Erik Lindqvist' }).waitFor();
      await view.getByText('Region', { exact: true }).click();
      await view.getByRole('rowheader', { name: 'EMEA' }).waitFor();
      await stage.look(page, 'fairness');
    });
    await stage.step('a number opens the nominations it counts, and closes with the focus back on it', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      await openTab(page, 'Fairness');
      const number = page.getByRole('button', { name: /^\d+ Rejected: Maya Chen$/ });
      const count = Number(await number.innerText());
      await number.focus();
      await page.keyboard.press('Enter');
      const opened = page.locator('c-review-fairness .opened li');
      await opened.first().waitFor();
      expect((await opened.count()) === count, `It opens ${count} nominations`);
      await stage.look(page, 'fairness-opened');
      await page.locator('c-review-fairness .opened').getByRole('button', { name: 'Close' }).click();
      await page.locator('c-review-fairness .opened').waitFor({ state: 'detached' });
    });
    await stage.step('a leader compares only their team, and is told so', async () => {
      const page = await stage.as('jo.ortiz', '/lightning/n/ReviewConsole');
      await openTab(page, 'Fairness');
      const view = page.locator('c-review-fairness');
      await view.getByText('Only nominations you can see are counted: those of your team.').waitFor();
      expect((await view.getByText('Lena Fischer').count()) === 0, 'Nobody of another team is shown');
      await view.getByText('Last four windows').click();
      await view.getByRole('rowheader', { name: 'Maya Chen' }).waitFor();
    });
    await stage.step('a rep is refused', async () => {
      const rep = await stage.api('maya.chen');
      const refusal = refusalOf(await rep.apex('FairnessController.getFairness', { windowId: null, isYear: false }));
      expect(refusal !== '', 'The comparison is not for reps');
    });
  },
};
