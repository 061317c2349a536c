import type { Page } from 'playwright-core';
import type { Answer } from './api.ts';
import { expect, until, type Story } from './story.ts';

/** The admin sees at a glance which system has stopped talking, and what it could not deliver. */
export const sourceHealth: Story = {
  title: 'The admin sees which source delivers, which is silent, and where to mend what it could not deliver',
  async run(stage) {
    const feed = await stage.api('signal.feed');
    const admin = await stage.api();
    let page = await stage.as('avery.quinn', '/lightning/n/SourceHealth');

    await stage.step('each source says in words how fresh it is, how much it delivered, and what waits', async () => {
      await rowOf(page, 'Demandbase').getByText('Fresh', { exact: true }).waitFor();
      await rowOf(page, 'Sigstr').getByText('Silent', { exact: true }).waitFor();
      await rowOf(page, 'Reachdesk').getByText('Late', { exact: true }).waitFor();
      await rowOf(page, 'Salesforce').getByText('As it happens').waitFor();
      await page.getByText(/rows wait in the quarantine/).waitFor();
      await stage.look(page, 'source-health');
    });

    await stage.step('by keyboard: a source opens with its table and how to connect it', async () => {
      const toggle = page.getByRole('button', { name: 'Show details of Drift' });
      await toggle.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'How to connect it' }).waitFor();
      await page.getByText('/services/apexrest/keyline/v1/signals').waitFor();
      await page.getByRole('table', { name: 'What its signals count' }).getByText('Meeting booked').waitFor();
      const days = page.getByRole('table', { name: 'The last seven days' }).locator('tbody tr');
      expect((await days.count()) === 7, 'The picture has its table');
      await stage.look(page, 'source-health-details');
    });

    await stage.step('a delivery shows at the next look, a repeated one as duplicates', async () => {
      const [account] = await admin.query<{ Id: string }>(
        "SELECT Id FROM Account WHERE AccountNumber LIKE 'KL-%' LIMIT 1",
      );
      const before = await countsOf(page, 'Triblio');
      const signal = {
        source: 'Triblio',
        sourceId: 'story-1',
        type: 'Page view',
        occurredAt: new Date(Date.now() - 60_000).toISOString(),
        accountId: account!.Id,
      };
      expectOk(await feed.apexRest('POST', '/keyline/v1/signals', { signals: [signal] }));
      expectOk(await feed.apexRest('POST', '/keyline/v1/signals', { signals: [signal] }));
      await page.getByRole('button', { name: 'Refresh' }).click();
      await until(
        page,
        'One more is stored',
        async () => (await countsOf(page, 'Triblio')).stored === before.stored + 1,
      );
      const after = await countsOf(page, 'Triblio');
      expect(after.duplicates === before.duplicates + 1, `One came again: ${JSON.stringify([before, after])}`);
      await rowOf(page, 'Triblio').getByText('by REST').waitFor();
    });

    await stage.step('the number of rows that wait opens them', async () => {
      await page.getByRole('button', { name: /of Demandbase wait in the quarantine/ }).click();
      await page.locator('c-quarantine').waitFor();
      await until(page, 'Only rows of Demandbase are shown', async () => {
        const texts = await page.locator('c-quarantine-rows tbody tr').allInnerTexts();
        return texts.length > 0 && texts.every((text) => text.includes('Demandbase'));
      });
    });

    await stage.step('the ABM manager reads it; the rep is told whom to ask', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/SourceHealth');
      await rowOf(page, 'Demandbase').waitFor();
      const rep = await stage.api('maya.chen');
      const { body } = await rep.apex('SourceHealthController.getBoard', {});
      expect(!JSON.stringify(body).includes('Demandbase'), 'She is told no numbers');
    });
  },
};

function rowOf(page: Page, source: string) {
  return page.locator('c-source-health tbody tr', { has: page.getByRole('rowheader', { name: source }) }).first();
}

async function countsOf(page: Page, source: string): Promise<{ stored: number; duplicates: number }> {
  const texts = await rowOf(page, source).locator('td').allInnerTexts();
  const numbers = texts.slice(2).map((text) => Number(text.replace(/\D/g, '')));
  return { stored: numbers[1]!, duplicates: numbers[2]! };
}

function expectOk({ status, body }: Answer): void {
  expect(status === 200, `It is taken in: ${JSON.stringify(body)}`);
}
