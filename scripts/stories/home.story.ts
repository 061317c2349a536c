import { expect, type Story } from './story.ts';

/** The home page answers, for each person, what they can do now. */
export const home: Story = {
  title: 'Everybody finds on the home page what to do now',
  async run(stage) {
    await stage.step(
      'the app opens on it: the rep sees drafts, accounts worth nominating, and where things stand',
      async () => {
        const page = await stage.as('maya.chen');
        const card = page.locator('c-home-nominations');
        await card.getByRole('heading', { name: 'Finish your drafts' }).waitFor();
        await card.getByRole('heading', { name: 'Worth nominating' }).waitFor();
        await card.getByText('Waiting for Jo Ortiz to decide.').first().waitFor();
        await card.getByText('No sponsor above the team yet.').waitFor();
        await page
          .locator('c-quarter-clock')
          .getByText(/\d+ days? left to nominate|Last day to nominate/)
          .waitFor();
        expect((await page.locator('c-home-decisions').count()) === 0, 'A rep decides nothing');
        await stage.look(page, 'home-rep');
      },
    );
    await stage.step('the rep nominates from it, and the focus comes back', async () => {
      const page = await stage.as('maya.chen');
      const button = page.getByRole('button', { name: /^Nominate / }).first();
      await button.click();
      const form = page.getByRole('dialog');
      await form.getByText('This account is a high priority for sales').waitFor();
      await form.getByRole('button', { name: 'Cancel', exact: true }).click();
      await form.waitFor({ state: 'detached' });
      expect(
        await button.evaluate((element) => element.matches(':focus')),
        'The button that was pressed has the focus',
      );
    });
    await stage.step('the leader sees what awaits her, and goes on to review it', async () => {
      const page = await stage.as('jo.ortiz');
      await page.getByRole('heading', { name: /^Your decisions \(\d+\)/ }).waitFor();
      await stage.look(page, 'home-leader');
      await page.locator('c-home-decisions').getByRole('button', { name: 'Review' }).click();
      await page.getByRole('heading', { name: 'Review nominations' }).waitFor();
    });
    await stage.step('the ABM manager sees what leaders passed on, and the window', async () => {
      const page = await stage.as('noor.haddad');
      await page.getByRole('heading', { name: /^Your decisions \(\d+\)/ }).waitFor();
      await stage.look(page, 'home-manager');
      await page.locator('c-quarter-clock').getByRole('link').click();
      await page
        .locator('c-window-nominations')
        .getByRole('heading', { name: /^Submitted \(\d+\)/ })
        .waitFor();
      await stage.look(page, 'window');
    });
    await stage.step('an admin, who takes no part, is shown where to go', async () => {
      const page = await stage.as('avery.quinn');
      await page.getByText('You take no part in nominations').waitFor();
      await stage.look(page, 'home-admin');
    });
  },
};
