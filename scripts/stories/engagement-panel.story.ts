import { expect, until, type Story } from './story.ts';

const day = 24 * 60 * 60 * 1000;

/** How warm an account is, at the moment it is read: score, stage, trend, people, and each number opens. */
export const engagementPanel: Story = {
  title: 'The account tells how engaged it is now',
  async run(stage) {
    const admin = await stage.api();
    const [maya] = await admin.query<{ Id: string }>("SELECT Id FROM User WHERE Username LIKE 'maya.chen@%'");
    const created = async (object: string, fields: Readonly<Record<string, unknown>>): Promise<string> => {
      const { status, body } = await admin.create(object, fields);
      expect(status === 201, `${object} is created: ${JSON.stringify(body)}`);
      return (body as { id: string }).id;
    };
    const account = await created('Account', { Name: 'Alder Street Robotics', OwnerId: maya!.Id });
    const persons: string[] = [];
    for (const [FirstName, LastName] of [
      ['Ines', 'Moreau'],
      ['Tomas', 'Vega'],
    ]) {
      persons.push(await created('Contact', { FirstName, LastName, AccountId: account, OwnerId: maya!.Id }));
    }
    const signal = (id: string, fields: Readonly<Record<string, unknown>>): Promise<string> =>
      created('EngagementSignal__c', { Account__c: account, SourceId__c: `panel-${id}`, ...fields });
    const scoreOf = async (): Promise<number> =>
      (
        await admin.query<{ EngagementScore__c: number }>(
          `SELECT EngagementScore__c FROM Account WHERE Id = '${account}'`,
        )
      )[0]!.EngagementScore__c;
    const open = async (user: string) => {
      const page = await stage.as(user, `/lightning/r/Account/${account}/view`);
      return { page, summary: page.locator('c-engagement-summary') };
    };

    await stage.step('an account without signals says where they come from', async () => {
      const { page, summary } = await open('maya.chen');
      await summary.getByText('No signals yet').waitFor();
      await summary.getByText('Signals arrive from connected systems').waitFor();
      await stage.look(page, 'engagement-none');
    });

    await stage.step('two booked meetings of now are thirty points', async () => {
      const booked = { Source__c: 'Drift', Type__c: 'Meeting booked', OccurredAt__c: new Date().toISOString() };
      await signal('1', { ...booked, Contact__c: persons[0] });
      await signal('2', { ...booked, Contact__c: persons[1] });
      const { page, summary } = await open('maya.chen');
      await until(page, 'The score is there', async () =>
        (await summary.locator('.score').innerText()).startsWith('30'),
      );
      await summary.getByText('2 people engaged in 90 days').waitFor();
      await summary.getByText('Meeting booked · Drift').waitFor();
      await summary.getByText('No usual week yet').waitFor();
      await summary
        .getByRole('img', { name: /Points a week for 12 weeks/ })
        .locator('canvas')
        .waitFor();
    });

    await stage.step('a week later it reads 25.5, and nothing has run in between', async () => {
      try {
        await admin.setClock(new Date(Date.now() + 7 * day));
        const score = await scoreOf();
        expect(Math.abs(score - 25.52) < 0.01, `30 points after 7 days: ${score}`);
        const { page, summary } = await open('maya.chen');
        await until(page, 'The page reads the same', async () =>
          (await summary.locator('.score').innerText()).startsWith('25.5'),
        );
        await summary.getByText('5 points to Engaged').waitFor();
        await summary.getByText('7 days ago').waitFor();
      } finally {
        await admin.setClock(null);
      }
    });

    await stage.step('a week is compared with the usual one, in words, a picture and a table', async () => {
      for (let week = 1; week < 8; week++) {
        const OccurredAt__c = new Date(Date.now() - week * 7 * day).toISOString();
        await signal(`w${week}`, { Source__c: 'LinkedIn', Type__c: 'Ad click', OccurredAt__c });
      }
      const { page, summary } = await open('maya.chen');
      await summary.getByText(/% above its usual week/).waitFor();
      await summary
        .getByRole('img', { name: /Points a week/ })
        .locator('canvas')
        .waitFor();
      await stage.look(page, 'engagement-panel');
      await summary.getByRole('button', { name: 'Show as table' }).focus();
      await page.keyboard.press('Enter');
      await until(page, 'Twelve weeks are listed', async () => (await summary.locator('tbody tr').count()) === 12);
      await summary.getByRole('row', { name: /so far/ }).waitFor();
      await stage.look(page, 'engagement-table');
    });

    await stage.step('the number opens the people, and says who makes how much of it', async () => {
      const { page, summary } = await open('maya.chen');
      await summary.getByRole('button', { name: '2 people engaged in 90 days' }).focus();
      await page.keyboard.press('Enter');
      const people = summary.locator('c-engagement-people');
      await people.getByRole('link', { name: 'Ines Moreau' }).waitFor();
      await people.getByText('Nobody known').waitFor();
      await stage.look(page, 'engagement-people');
      await page.keyboard.press('Enter');
      await people.waitFor({ state: 'detached' });
    });

    await stage.step('where the picture cannot be drawn its numbers stand in for it', async () => {
      const page = await stage.as('maya.chen');
      await page.route('**/chartjs*', (route) => route.abort());
      await page.goto(new URL(`/lightning/r/Account/${account}/view`, page.url()).href);
      const summary = page.locator('c-engagement-summary');
      await summary.getByText('The picture could not be drawn.').waitFor();
      expect((await summary.locator('tbody tr').count()) === 12, 'The table is there at once');
    });

    await stage.step('the rep of another team is told nothing of it', async () => {
      const other = await stage.api('lena.fischer');
      const panel = await other.apex('KeyAccountPanelController.getPanel', { accountId: account });
      const people = await other.apex('EngagementPeopleController.getPeople', { accountId: account });
      expect(panel.status >= 400 && people.status >= 400, 'Panel and people are refused');
      const seen = await other.query(`SELECT Id FROM EngagementWeek__c WHERE Account__c = '${account}'`);
      expect(seen.length === 0, 'She sees no week either');
    });
  },
};
