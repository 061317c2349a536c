import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlOptions, LeadConversion, LeadConversionResult } from '../../org/services/saving.ts';
import { TrialOrg } from '../trial-org.testing.ts';

const STATUS = 'Closed - Converted';

function leadIn(org: TrialOrg, more: Readonly<Record<string, string>> = {}): SObjectValue {
  return org.insert('Lead', {
    LastName: 'Fry',
    FirstName: 'Ada',
    Company: 'Fry And Sons',
    Email: 'ada@fry.example',
    Phone: '1',
    Title: 'CIO',
    LeadSource: 'Web',
    City: 'Bern',
    OwnerId: '005000000000001AAA',
    ...more,
  });
}

function request(leadId: string | null, more: Partial<LeadConversion> = {}): LeadConversion {
  return {
    leadId,
    accountId: null,
    contactId: null,
    opportunityId: null,
    ownerId: null,
    convertedStatus: STATUS,
    opportunityName: null,
    doNotCreateOpportunity: false,
    overwriteLeadSource: false,
    ...more,
  };
}

function convert(
  org: TrialOrg,
  requests: readonly LeadConversion[],
  options: Partial<DmlOptions> = {},
): LeadConversionResult[] {
  return org.org.dml.convertLeads(org.tx, requests, {
    allOrNone: true,
    access: 'system',
    sharing: 'without',
    ...options,
  });
}

function record(org: TrialOrg, object: string, id: string | null): Record<string, unknown> {
  const [found] = org.org.store.load(org.org.schema.object(object)!, [id ?? '']);
  return Object.fromEntries(found?.fields ?? []);
}

test('a lead becomes an account, a contact and an opportunity with a primary role', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);

  const [result] = convert(org, [request(lead.id)]);

  assert.deepEqual(result?.errors, []);
  const account = record(org, 'Account', result!.accountId);
  assert.deepEqual([account['Name'], account['Phone'], account['BillingCity']], ['Fry And Sons', '1', 'Bern']);
  const contact = record(org, 'Contact', result!.contactId);
  assert.deepEqual(
    [contact['AccountId'], contact['FirstName'], contact['Email'], contact['MailingCity']],
    [result!.accountId, 'Ada', 'ada@fry.example', 'Bern'],
  );
  const opportunity = record(org, 'Opportunity', result!.opportunityId);
  assert.deepEqual([opportunity['Name'], opportunity['AccountId']], ['Fry And Sons-', result!.accountId]);
  assert.equal(String(opportunity['CloseDate']), '2026-12-31');
  const roles = org.org.store.driver.prepare('SELECT "ContactId", "IsPrimary" FROM "OpportunityContactRole"').all();
  assert.deepEqual(roles, [[result!.contactId, 1]]);
  const converted = record(org, 'Lead', lead.id);
  assert.deepEqual(
    [converted['IsConverted'], converted['Status'], converted['ConvertedContactId']],
    [true, STATUS, result!.contactId],
  );
});

test('an existing account and contact keep what they have; empty fields are filled', () => {
  const org = new TrialOrg();
  const account = org.insert('Account', { Name: 'Fry Group', Phone: '9' });
  const contact = org.insert('Contact', { LastName: 'Fry', AccountId: account.id, LeadSource: 'Other' });
  const lead = leadIn(org);

  const [result] = convert(org, [
    request(lead.id, { accountId: account.id, contactId: contact.id, doNotCreateOpportunity: true }),
  ]);

  assert.deepEqual([result?.accountId, result?.contactId, result?.opportunityId], [account.id, contact.id, null]);
  assert.deepEqual([org.stored(account, 'Name'), org.stored(account, 'Phone')], ['Fry Group', '9']);
  assert.equal(org.stored(account, 'BillingCity'), 'Bern');
  assert.deepEqual([org.stored(contact, 'Title'), org.stored(contact, 'LeadSource')], ['CIO', 'Other']);
});

test('the lead source is overwritten on demand', () => {
  const org = new TrialOrg();
  const account = org.insert('Account', { Name: 'Fry Group' });
  const contact = org.insert('Contact', { LastName: 'Fry', AccountId: account.id, LeadSource: 'Other' });

  convert(org, [request(leadIn(org).id, { accountId: account.id, contactId: contact.id, overwriteLeadSource: true })]);

  assert.equal(org.stored(contact, 'LeadSource'), 'Web');
});

test('activities and campaign members follow to the contact, without triggers', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);
  const task = org.insert('Task', { Subject: 'Call', WhoId: lead.id });
  const campaign = org.insert('Campaign', { Name: 'Spring' });
  const member = org.insert('CampaignMember', { CampaignId: campaign.id, LeadId: lead.id, Status: 'Responded' });
  for (const object of ['Task', 'CampaignMember'])
    org.triggers.set(`${object} after update`, () => assert.fail(`${object} fires no trigger`));

  const [result] = convert(org, [request(lead.id)]);

  assert.deepEqual([org.stored(task, 'WhoId'), org.stored(task, 'AccountId')], [result!.contactId, result!.accountId]);
  assert.deepEqual([org.stored(member, 'ContactId'), org.stored(member, 'LeadId')], [result!.contactId, lead.id]);
  assert.equal(org.stored(member, 'HasResponded'), true);
  assert.equal(record(org, 'Opportunity', result!.opportunityId)['CampaignId'], campaign.id);
});

test('triggers of the lead see what it became', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);
  const seen: unknown[] = [];
  org.triggers.set('Lead after update', (_, batch) => {
    for (const now of batch.newRecords ?? []) seen.push(now.fields.get('IsConverted'));
    for (const before of batch.oldRecords ?? []) seen.push(before.fields.get('IsConverted'));
  });

  convert(org, [request(lead.id)]);

  assert.deepEqual(seen, [true, false]);
});

for (const [why, more, message] of [
  ['without a lead', { leadId: null }, /missing required field: LeadId/],
  ['with a status that means no conversion', { convertedStatus: 'Open - Not Contacted' }, /invalid convertedStatus/],
  ['with a contact and no account', { contactId: '003000000000001AAA' }, /contactId requires accountId/],
  ['into an account that is not there', { accountId: '001000000000009AAA' }, /invalid cross reference id/],
] as const) {
  test(`a lead is not converted ${why}`, () => {
    const org = new TrialOrg();

    const [result] = convert(org, [request(leadIn(org).id, more)]);

    assert.match(result?.errors[0]?.message ?? '', message);
    assert.equal(org.org.store.driver.prepare('SELECT 1 FROM "Account"').all().length, 0);
  });
}

test('a lead is converted once', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);
  convert(org, [request(lead.id)]);

  const [again] = convert(org, [request(lead.id)]);

  assert.equal(again?.errors[0]?.statusCode, 'CANNOT_UPDATE_CONVERTED_LEAD');
});

test('with partial success the others are converted; else none is', () => {
  const org = new TrialOrg();
  const [good, bad] = [leadIn(org), leadIn(org, { Email: 'b@fry.example' })];
  const requests = [request(good.id), request(bad.id, { convertedStatus: null })];

  const none = convert(org, requests);
  assert.deepEqual(
    none.map(({ accountId }) => accountId),
    [null, null],
  );
  const some = convert(org, requests, { allOrNone: false });

  assert.ok(some[0]?.accountId);
  assert.equal(some[1]?.accountId, null);
  assert.equal(org.stored(bad, 'IsConverted'), false);
});

test('what a rule refuses undoes the whole conversion', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);
  org.denied.add('Opportunity');

  const [result] = convert(org, [request(lead.id)], { access: 'user', sharing: 'with' });

  assert.notEqual(result?.errors.length, 0);
  assert.equal(org.org.store.driver.prepare('SELECT 1 FROM "Account"').all().length, 0);
  assert.equal(org.stored(lead, 'IsConverted'), false);
});

test('the day of a conversion is the converting user’s', () => {
  const org = new TrialOrg();
  org.now = Date.UTC(2040, 3, 1, 2);
  org.tx.user = { ...org.tx.user, timeZone: 'America/Los_Angeles' };
  const lead = leadIn(org);

  const [result] = convert(org, [request(lead.id)]);

  assert.equal(String(record(org, 'Lead', lead.id)['ConvertedDate']), '2040-03-31');
  assert.equal(String(record(org, 'Opportunity', result?.opportunityId ?? null)['CloseDate']), '2040-03-31');
});

test('nobody says by hand that a lead is converted', () => {
  const org = new TrialOrg();
  const lead = leadIn(org);

  const [result] = org.save('update', org.record('Lead', { Id: lead.id, IsConverted: true }), { allOrNone: false });

  assert.equal(result?.errors[0]?.statusCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
});

test('a hundred leads cost one statement', () => {
  const org = new TrialOrg();
  const leads = Array.from({ length: 100 }, (_, index) => leadIn(org, { Company: `Company ${index}` }));
  const before = org.tx.limits.used('dmlStatements');

  const results = convert(
    org,
    leads.map(({ id }) => request(id)),
  );

  assert.equal(results.filter(({ opportunityId }) => opportunityId !== null).length, 100);
  assert.equal(org.tx.limits.used('dmlStatements') - before, 1);
});
