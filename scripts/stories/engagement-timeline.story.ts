import type { Locator, Page } from 'playwright-core';
import { refusalOf } from './api.ts';
import { expect, until, type Story } from './story.ts';
import { openTab } from './tabs.ts';

const hour = 60 * 60 * 1000;
const hostile = '<img src=x onerror=alert(1)> مرحبا 👋 ' + 'verylongword'.repeat(12);
const reason = 'They sold under the name of their subsidiary.';

/** What happened, why it is here, and a manager who knows better: moved with its effect first, and taken back. */
export const engagementTimeline: Story = {
  title: 'The timeline tells what happened, and a manager moves what belongs elsewhere',
  async run(stage) {
    const admin = await stage.api();
    const created = async (object: string, fields: Readonly<Record<string, unknown>>): Promise<string> => {
      const { status, body } = await admin.create(object, fields);
      expect(status === 201, `${object} is created: ${JSON.stringify(body)}`);
      return (body as { id: string }).id;
    };
    const [maya] = await admin.query<{ Id: string }>("SELECT Id FROM User WHERE Username LIKE 'maya.chen@%'");
    const here = await created('Account', { Name: 'Birch Lane Foods', OwnerId: maya!.Id });
    const there = await created('Account', { Name: 'Birch Lane Logistics', OwnerId: maya!.Id });
    const person = await created('Contact', { LastName: 'Ahlgren', AccountId: here, OwnerId: maya!.Id });
    const signal = (id: string, age: number, fields: Readonly<Record<string, unknown>>): Promise<string> =>
      created('EngagementSignal__c', {
        Account__c: here,
        SourceId__c: `timeline-${id}`,
        OccurredAt__c: new Date(Date.now() - age * hour).toISOString(),
        ...fields,
      });
    const countOn = async (account: string): Promise<number> =>
      (await admin.query(`SELECT Id FROM EngagementSignal__c WHERE Account__c = '${account}'`)).length;

    await stage.step('an account without signals says how they get here', async () => {
      const page = await openTimeline(await stage.as('maya.chen', `/lightning/r/Account/${here}/view`));
      await page.locator('c-engagement-timeline').getByText('Signals come from connected systems').waitFor();
      await stage.look(page, 'timeline-empty');
    });

    await signal('chat', 1, {
      Source__c: 'Drift',
      Type__c: 'Chat',
      Contact__c: person,
      Detail__c: 'Asked for a price',
    });
    await signal('guide', 30, {
      Source__c: 'PathFactory',
      Type__c: 'Content viewed',
      Contact__c: person,
      Value__c: 4,
      Url__c: 'https://keyline.example/guide',
      Detail__c: 'Buyer guide '.repeat(15).trim(),
    });
    for (let click = 0; click < 52; click++) {
      await signal(`click-${click}`, 60 + click, { Source__c: 'LinkedIn', Type__c: 'Ad click' });
    }

    await stage.step('the rep reads day by day what happened, by whom, and why it is here', async () => {
      const page = await openTimeline(await stage.as('maya.chen', `/lightning/r/Account/${here}/view`));
      const timeline = page.locator('c-engagement-timeline');
      await timeline.getByRole('heading', { name: /^Today · / }).waitFor();
      const chat = timeline.locator('c-engagement-timeline-entry').first();
      await chat.getByRole('link', { name: 'Ahlgren' }).waitFor();
      await chat.getByText('Asked for a price').waitFor();
      await chat.getByRole('button', { name: /^Why here: Chat/ }).focus();
      await page.keyboard.press('Enter');
      await chat.getByText('Given account').waitFor();
      await chat.getByText('Delivered by').waitFor();
      expect((await timeline.getByRole('checkbox').count()) === 0, 'A rep moves nothing');
      await stage.look(page, 'timeline');
    });

    await stage.step('older signals follow on demand, and the focus goes along', async () => {
      const page = await openTimeline(await stage.as('maya.chen', `/lightning/r/Account/${here}/view`));
      const timeline = page.locator('c-engagement-timeline');
      await timeline.getByText('50 signals shown, there are older ones').waitFor();
      await timeline.getByRole('button', { name: 'Show older signals' }).focus();
      await page.keyboard.press('Enter');
      await timeline.getByText('54 signals shown').waitFor();
      expect((await timeline.locator('c-engagement-timeline-entry').count()) === 54, 'All are there, none twice');
      const focused = timeline
        .locator('c-engagement-timeline-entry')
        .nth(50)
        .getByRole('button', { name: /^Why here/ });
      await until(page, 'The first new one has the focus', () => isFocused(focused));
    });

    await stage.step('filters narrow, and are still there after a reload', async () => {
      const page = await openTimeline(await stage.as('maya.chen', `/lightning/r/Account/${here}/view`));
      await page.getByRole('combobox', { name: 'Person' }).click();
      await page.getByRole('option', { name: 'Ahlgren' }).click();
      await page.locator('c-engagement-timeline').getByText('2 signals shown').waitFor();
      await page.reload();
      const timeline = (await openTimeline(page)).locator('c-engagement-timeline');
      await timeline.getByText('2 signals shown').waitFor();
      await page.getByRole('combobox', { name: 'Source' }).click();
      await page.getByRole('option', { name: 'LinkedIn' }).click();
      await timeline.getByText('No signals match these filters').waitFor();
      await stage.look(page, 'timeline-filtered');
      await timeline.getByRole('button', { name: 'Clear filters' }).click();
      await timeline.getByText('50 signals shown, there are older ones').waitFor();
    });

    await stage.step('a manager sees the effect on both scores, moves two signals, and says why', async () => {
      const page = await openTimeline(await stage.as('noor.haddad', `/lightning/r/Account/${here}/view`));
      for (const place of [0, 1]) {
        await page
          .getByRole('checkbox', { name: /^Select / })
          .nth(place)
          .focus();
        await page.keyboard.press('Space');
      }
      await page.getByRole('button', { name: 'Move 2 signals' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Choose an account to see what happens to both scores.').waitFor();
      await dialog.getByRole('combobox', { name: /Account they belong to/ }).fill('Birch Lane Log');
      await dialog.getByRole('option', { name: /Birch Lane Logistics/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.getByRole('row', { name: /Birch Lane Foods/ }).waitFor();
      await dialog.getByRole('row', { name: /^Birch Lane Logistics 0 / }).waitFor();
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.getByText('Say why the signals belong to the other account.').waitFor();
      await stage.look(page, 'timeline-move');
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('2 signals moved to Birch Lane Logistics.').waitFor();
      expect((await countOn(there)) === 2, 'They are on the other account');
      await page.getByText('50 signals shown, there are older ones').waitFor();
      await stage.look(page, 'timeline-moved');
    });

    await stage.step('the other account says from where they came and why', async () => {
      const rep = await stage.as('maya.chen', `/lightning/r/Account/${there}/view`);
      const timeline = (await openTimeline(rep)).locator('c-engagement-timeline');
      await timeline.getByRole('button', { name: /^Why here: Chat/ }).click();
      await timeline.getByText(reason).waitFor();
      await timeline.getByRole('link', { name: 'Birch Lane Foods' }).waitFor();
      await stage.look(rep, 'timeline-why-moved');
    });

    await stage.step('she takes the move back with the keyboard, and the scores follow', async () => {
      const page = await openTimeline(await stage.as('noor.haddad', `/lightning/r/Account/${there}/view`));
      await page
        .getByRole('checkbox', { name: /^Select / })
        .first()
        .focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Move 1 signal' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: /Account they belong to/ }).fill('Birch Lane Foods');
      await dialog.getByRole('option', { name: /Birch Lane Foods/ }).click();
      await dialog.getByRole('row', { name: /Birch Lane Foods/ }).waitFor();
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: 'Move', exact: true }).click();
      await page.getByText('1 signal moved to Birch Lane Foods.').waitFor();
      expect((await countOn(there)) === 1, 'One has left');
      await page.getByRole('button', { name: 'Undo' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('1 signal is back on Birch Lane Logistics.').waitFor();
      expect((await countOn(there)) === 2, 'It is back');
    });

    await stage.step('hostile, right-to-left and endless text is shown as text, within its place', async () => {
      const campaign = await created('AbmCampaign__c', { Name: 'Birch <b>bold</b>', CampaignCode__c: 'birch-bold' });
      await signal('hostile', 0.5, { Source__c: 'Drift', Type__c: 'Chat', CampaignCode__c: 'birch-bold' });
      const blocked = await admin.create('EngagementSignal__c', {
        Account__c: here,
        Source__c: 'Drift',
        SourceId__c: 'timeline-markup',
        Type__c: 'Chat',
        Detail__c: hostile,
        OccurredAt__c: new Date().toISOString(),
      });
      refusalOf(blocked);
      await signal('rtl', 0.4, { Source__c: 'Drift', Type__c: 'Chat', Detail__c: hostile.replace(/<.*?>/, '').trim() });
      const page = await openTimeline(await stage.as('maya.chen', `/lightning/r/Account/${here}/view`));
      await page.getByRole('link', { name: 'Birch <b>bold</b>' }).waitFor();
      await page.getByText('مرحبا 👋').waitFor();
      expect(campaign !== '', 'The campaign is one');
      await stage.look(page, 'timeline-hostile');
      const overflows = await page.evaluate(() => document.body.scrollWidth > window.innerWidth);
      expect(!overflows, 'Nothing stands out of the page');
    });

    await stage.step('the rep of another team sees nothing, and a rep moves nothing', async () => {
      const other = await stage.api('lena.fischer');
      const request = { accountId: here };
      const { body } = await other.apex('EngagementTimelineController.getPage', { request });
      expect(
        (body as { returnValue: { entries: unknown[] } }).returnValue.entries.length === 0,
        `Nothing is told: ${JSON.stringify(body)}`,
      );
      const rep = await stage.api('maya.chen');
      const [mine] = await admin.query<{ Id: string }>(
        `SELECT Id FROM EngagementSignal__c WHERE Account__c = '${here}' LIMIT 1`,
      );
      const move = { signalIds: [mine!.Id], fromId: here, toId: there, reason };
      refusalOf(await rep.apex('SignalMoveController.move', { request: move }));
    });
  },
};

async function openTimeline(page: Page): Promise<Page> {
  await openTab(page, 'Engagement');
  await page.locator('c-engagement-timeline').waitFor();
  return page;
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement || element.matches(':focus-within'));
}
