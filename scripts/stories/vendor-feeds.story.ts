import { readFileSync } from 'node:fs';
import papa from 'papaparse';
import type { Answer, Api } from './api.ts';
import { expect, until, type Story } from './story.ts';

interface Delivery {
  readonly accepted: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly reason?: string;
  readonly results: readonly { outcome: string; reason?: string; message?: string }[];
}

interface Feed {
  readonly file: string;
  readonly source: string;
  readonly accepted: number;
  /** Why the bad rows are none, in their order. */
  readonly refused: readonly string[];
}

const endpoint = '/keyline/v1/signals';
const megabyte = 1024 * 1024;

const feeds: readonly Feed[] = [
  { file: 'demandbase.csv', source: 'Demandbase', accepted: 5, refused: ['Wrong type', 'No account'] },
  { file: 'triblio.csv', source: 'Triblio', accepted: 4, refused: ['Wrong type', 'Wrong type'] },
  { file: '6sense.json', source: '6sense', accepted: 3, refused: ['Wrong type', 'No account'] },
  { file: 'marketo.json', source: 'Marketo', accepted: 4, refused: ['Unsafe text', 'Wrong type'] },
  { file: 'linkedin.json', source: 'LinkedIn', accepted: 3, refused: ['No account', 'Wrong type'] },
  { file: 'drift.json', source: 'Drift', accepted: 3, refused: ['Future date', 'Several accounts'] },
  { file: 'pathfactory.json', source: 'PathFactory', accepted: 3, refused: ['Wrong type', 'No account'] },
  { file: 'reachdesk.json', source: 'Reachdesk', accepted: 4, refused: ['Missing field', 'Wrong type'] },
  { file: 'sigstr.csv', source: 'Sigstr', accepted: 3, refused: ['Wrong type', 'Unsafe text'] },
  { file: 'pmg.csv', source: 'Paid media dashboard', accepted: 4, refused: ['No account', 'Wrong type'] },
];

/** Companies on LinkedIn, as the program knows them. */
const companies = [
  { externalId: 'urn:li:organization:1013', account: 'Calder Grid' },
  { externalId: 'urn:li:organization:1014', account: 'Rosedale Networks' },
];

/** Each vendor's file comes in over REST as it is, and again: nothing is lost, nothing is there twice. */
export const vendorFeeds: Story = {
  title: 'The feeds of ten vendors come in, bad rows wait with their reasons, and again changes nothing',
  async run(stage) {
    const admin = await stage.api();
    const feed = await stage.api('signal.feed');
    await prepare(admin);
    let before = '';

    await stage.step('the endpoint says what it accepts', async () => {
      const { status, body } = await feed.apexRest('GET', endpoint);
      const offer = body as { mayDeliver: boolean; mostRows: number; sources: { name: string; mapping: unknown[] }[] };
      expect(status === 200 && offer.mayDeliver, 'The integration may deliver');
      const mapped = new Set(offer.sources.filter(({ mapping }) => mapping.length > 0).map(({ name }) => name));
      expect(
        feeds.every(({ source }) => mapped.has(source)),
        'Each vendor has its mapping',
      );
    });

    for (const { file, source, accepted, refused } of feeds) {
      await stage.step(`${source}: good rows are signals, bad ones wait for their own reasons`, async () => {
        const delivery = deliveryIn(await deliver(feed, file, source));
        const reasons = delivery.results.flatMap(({ reason }) => reason ?? []);
        const told = JSON.stringify(delivery.results.filter(({ outcome }) => outcome !== 'accepted'));
        expect(delivery.accepted === accepted, `${delivery.accepted} are signals: ${told}`);
        expect(String(reasons) === String(refused), `The reasons are ${reasons.join(', ')}: ${told}`);
      });
    }

    await stage.step('delivered again, every good row is there already and nothing changes', async () => {
      before = await stateOf(admin);
      for (const { file, source, accepted, refused } of feeds) {
        const delivery = deliveryIn(await deliver(feed, file, source));
        expect(delivery.accepted === 0, `${source} brings nothing new`);
        expect(delivery.duplicates === accepted, `${source}: ${delivery.duplicates} are there already`);
        expect(delivery.quarantined === refused.length, `${source}: the bad rows are still bad`);
      }
      expect((await stateOf(admin)) === before, 'Signals, quarantine and scores are as they were');
    });

    await stage.step('what is no delivery is refused with its status, and kept', async () => {
      const kept = await bodiesKept(admin);
      const post = (body: unknown): Promise<Answer> => feed.apexRest('POST', endpoint, body);
      const malformed = await post(readFileSync('config/vendors/broken/malformed.txt', 'utf8'));
      expect(malformed.status === 400 && deliveryIn(malformed).reason === 'Malformed', 'It is no JSON');
      const large = await post(`{"signals": ["${'x'.repeat(4 * megabyte)}"]}`);
      expect(large.status === 413 && deliveryIn(large).reason === 'Too large', 'It is too large for Keyline');
      expect((await post('x'.repeat(10 * megabyte))).status >= 400, 'It is too large for Salesforce');
      const unknown = deliveryIn(
        await post(JSON.parse(readFileSync('config/vendors/broken/unknown-source.json', 'utf8'))),
      );
      expect(unknown.results[0]?.reason === 'Unknown source', 'Nobody knows the source');
      const hostile = deliveryIn(await post(JSON.parse(readFileSync('config/vendors/broken/hostile.json', 'utf8'))));
      expect(
        hostile.results.every(({ reason }) => reason === 'Unsafe text'),
        'Markup and turned text are refused',
      );
      const bodies = (await bodiesKept(admin)) - kept;
      expect(bodies === 3, `Each is kept once, and Salesforce's own refusal is not ours to keep: ${bodies}`);
    });

    await stage.step('a report that is published becomes a signal behind the request', async () => {
      const answer = await feed.create('EngagementReport__e', {
        Source__c: 'Drift',
        Payload__c: JSON.stringify({
          type: 'new_message',
          data: {
            id: 901,
            createdAt: 1768226700000,
            contact: { attributes: { email: 'wei.jensen.1@pacificcrestuniversity.example' } },
          },
        }),
      });
      expect(answer.status === 201, `It is published: ${JSON.stringify(answer.body)}`);
      const page = await stage.as('avery.quinn', '/');
      await until(page, 'The report is a signal', async () => {
        const found = await admin.query("SELECT Id FROM EngagementSignal__c WHERE SourceId__c = 'new_message:901'");
        return found.length === 1;
      });
    });

    await stage.step('the integration inserts signals and reports, and does nothing else', async () => {
      const [signal] = await admin.query<{ Id: string }>('SELECT Id FROM EngagementSignal__c LIMIT 1');
      const refused = [
        await feed.update('EngagementSignal__c', signal!.Id, { Type__c: 'Other' }),
        await feed.create('Account', { Name: 'Made up' }),
        await feed.create('QuarantinedSignal__c', { Source__c: 'Drift' }),
        await feed.create('SignalDelivery__c', { Source__c: 'Drift' }),
        await feed.apex('SignalImportController.getOffer', {}),
      ];
      for (const { status } of refused) {
        expect(status >= 400, 'It is refused');
      }
      const rep = await stage.api('maya.chen');
      expect((await rep.apexRest('GET', endpoint)).status >= 400, 'A rep does not deliver');
    });

    await stage.step('the health of the sources shows what came, and when', async () => {
      const page = await stage.as('avery.quinn', '/lightning/n/SourceHealth');
      for (const { source } of feeds) {
        await page.locator('c-source-health').getByText(source, { exact: true }).first().waitFor();
      }
      await stage.look(page, 'vendor-feeds-health');
    });
  },
};

/** Tells the program who a company on LinkedIn is, and gives one address to people of two accounts. */
async function prepare(admin: Api): Promise<void> {
  for (const { externalId, account } of companies) {
    const id = await idOf(admin, account);
    await admin.create('AccountIdentity__c', { Account__c: id, Source__c: 'LinkedIn', ExternalId__c: externalId });
    await admin.create('Contact', { LastName: 'Twin', Email: 'twin@shared-desk.example', AccountId: id });
  }
}

async function idOf(admin: Api, name: string): Promise<string> {
  const [found] = await admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${name}'`);
  expect(found !== undefined, `The demo data has ${name}`);
  return found.Id;
}

/** Rows of a table are sent as they are; any other file is what the vendor itself would send. */
function deliver(feed: Api, file: string, source: string): Promise<Answer> {
  const text = readFileSync(`config/vendors/${file}`, 'utf8');
  if (file.endsWith('.csv')) {
    const { data } = papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    return feed.apexRest('POST', endpoint, { source, rows: data });
  }
  return feed.apexRest('POST', `${endpoint}/${encodeURIComponent(source)}`, text);
}

function deliveryIn({ body }: Answer): Delivery {
  return body as Delivery;
}

/** @returns how many deliveries of which nothing could be read wait in quarantine */
async function bodiesKept(admin: Api): Promise<number> {
  const reasons = "('Malformed', 'Too large', 'Unknown source')";
  return (await admin.query(`SELECT Id FROM QuarantinedSignal__c WHERE Reason__c IN ${reasons}`)).length;
}

/** Everything that a delivery could change, but for receipts and the attempts of bad rows. */
async function stateOf(admin: Api): Promise<string> {
  const parts = [
    await admin.query('SELECT SignalKey__c, Account__c, Points__c FROM EngagementSignal__c ORDER BY SignalKey__c'),
    await admin.query('SELECT SignalKey__c, Reason__c, Status__c FROM QuarantinedSignal__c ORDER BY SignalKey__c'),
    await admin.query('SELECT Name, EngagementKey__c FROM Account WHERE EngagementKey__c != NULL ORDER BY Id'),
  ];
  return JSON.stringify(parts);
}
