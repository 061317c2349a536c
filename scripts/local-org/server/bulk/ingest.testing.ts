/** An org that takes loads of signals, and what its tests ask of it. */
import assert from 'node:assert/strict';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { loadUser } from '../../apex/runtime/current-user.ts';
import type { Served, ServedOrg } from '../served-org.testing.ts';

const field = (name: string, type: string, more: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}</CustomField>`;
export const files = {
  'objects/Signal__c/Signal__c.object-meta.xml':
    '<CustomObject><label>Signal</label><pluralLabel>Signals</pluralLabel><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Signal__c/fields/Key__c.field-meta.xml': field(
    'Key__c',
    'Text',
    '<length>80</length><externalId>true</externalId><unique>true</unique>',
  ),
  'objects/Signal__c/fields/Value__c.field-meta.xml': field(
    'Value__c',
    'Number',
    '<precision>9</precision><scale>2</scale>',
  ),
  'objects/Signal__c/fields/At__c.field-meta.xml': field('At__c', 'DateTime', ''),
  'objects/Signal__c/fields/Day__c.field-meta.xml': field('Day__c', 'Date', ''),
  'objects/Signal__c/fields/IsBig__c.field-meta.xml': field(
    'IsBig__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>',
  ),
  'objects/Signal__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Signals</relationshipName>',
  ),
  'objects/Account/fields/Code__c.field-meta.xml': field(
    'Code__c',
    'Text',
    '<length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  'triggers/SignalTrigger.trigger': `trigger SignalTrigger on Signal__c (before insert) {
  if (Trigger.new[0].Name == 'Endless') while (true) { [SELECT Id FROM Account LIMIT 1]; }
  for (Signal__c signal : Trigger.new) {
    if (signal.Name == 'Refused') signal.addError('Not this one');
    if (signal.Name == 'Counted') signal.Value__c = Limits.getQueries() + Trigger.new.size();
  }
}`,
};

export const root = '/services/data/v66.0/jobs/ingest';

export interface Info {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

/** Makes a job with its data, ready to be worked at. */
export async function uploaded(org: ServedOrg, job: object, csv: string, userId?: string): Promise<string> {
  const as = userId === undefined ? {} : { userId };
  const made = await org.send('POST', root, { body: { object: 'Signal__c', ...job }, ...as });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const { id } = made.body as Info;
  const put = await org.send('PUT', `${root}/${id}/batches/`, {
    body: csv,
    headers: { 'Content-Type': 'text/csv' },
    ...as,
  });
  assert.equal(put.status, 201);
  const patched = await org.send('PATCH', `${root}/${id}`, { body: { state: 'UploadComplete' }, ...as });
  assert.equal((patched.body as Info).state, 'UploadComplete');
  return id;
}

/** @returns what became of the job and its rows */
export async function outcome(org: ServedOrg, id: string): Promise<{ info: Info; saved: string[]; failed: string[] }> {
  while (org.loads.step());
  const lines = ({ body }: Served): string[] => String(body).trimEnd().split('\n').slice(1);
  return {
    info: (await org.get(`${root}/${id}`)).body as Info,
    saved: lines(await org.get(`${root}/${id}/successfulResults/`)),
    failed: lines(await org.get(`${root}/${id}/failedResults`)),
  };
}

export const load = async (org: ServedOrg, job: object, csv: string): ReturnType<typeof outcome> =>
  outcome(org, await uploaded(org, job, csv));

export async function rows(org: ServedOrg, soql: string): Promise<Record<string, unknown>[]> {
  const { body } = await org.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);
  assert.ok(!Array.isArray(body), JSON.stringify(body));
  const wanted = soql.replace(/^SELECT | FROM .*$/g, '').split(', ');
  return (body as { records: Record<string, unknown>[] }).records.map((record) =>
    Object.fromEntries(wanted.map((name) => [name, record[name]])),
  );
}

export async function count(org: ServedOrg, where = ''): Promise<number> {
  const soql = `SELECT COUNT() FROM Signal__c ${where}`;
  const { body } = await org.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);
  return (body as { totalSize: number }).totalSize;
}

export function run(org: ServedOrg, apex: string): void {
  runInTransaction(org.org, loadUser(org.org, org.org.administratorId), 'sync', (tx) =>
    org.org.program.executeAnonymous(tx, apex),
  );
}
