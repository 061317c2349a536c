import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { readProject } from '../project/read-project.ts';
import { buildSchema } from './build-schema.ts';
import { catalogued } from './catalogue.ts';

function schemaFor(apex: string) {
  return buildSchema(
    readProject(projectFolderOf({ 'classes/Uses.cls': `public class Uses { void run() { ${apex} } }` })),
  );
}

test('an org has the standard objects that its project names, and those behind named relationships', () => {
  const plain = schemaFor('');
  assert.equal(plain.object('Individual'), undefined);
  assert.equal(plain.object('FeedLike'), undefined);

  const schema = schemaFor('List<Individual> a; List<FeedItem> b = [SELECT (SELECT Id FROM FeedLikes) FROM FeedItem];');
  assert.equal(schema.object('individual')?.keyPrefix, '0PK');
  assert.equal(schema.object('Individual')?.fields.get('lastname')?.isRequired, true);
  assert.equal(plain.object('FeedItem')?.name, 'FeedItem');
});

test('an org has the objects behind relationships of those that every org has', () => {
  const schema = schemaFor(
    'List<CollaborationGroup> a = [SELECT (SELECT Id FROM GroupMembers) FROM CollaborationGroup];',
  );
  assert.equal(
    schema.object('CollaborationGroup')?.childRelationships.get('groupmembers')?.field,
    'CollaborationGroupId',
  );
  const opportunities = schema.object('Contact')?.childRelationships.get('opportunities');
  assert.deepEqual([opportunities?.object, opportunities?.field], ['Opportunity', 'ContactId']);
});

test('a case has what entitlements and service contracts bring to it where Apex names that', () => {
  const plain = schemaFor('').object('Case')?.fields;
  const fields = schemaFor('Case a = new Case(EntitlementId = null, SlaStartDate = null); Entitlement b;').object(
    'Case',
  )?.fields;
  assert.ok(plain !== undefined && fields !== undefined);
  assert.equal(plain.has('entitlementid'), false);
  assert.deepEqual(fields.get('entitlementid')?.referenceTo, ['Entitlement']);
  assert.equal(fields.get('slastartdate')?.kind, 'DateTime');
});

test('a task has its list of people where Apex names that, and none that a query of all fields would stumble on', () => {
  assert.equal(schemaFor('').object('Task')?.fields.has('taskwhoids'), false);
  assert.equal(
    schemaFor('Object a = new Task().TaskWhoIds;').object('Task')?.fields.get('taskwhoids')?.kind,
    'TextList',
  );
});

test('the division of a user is text of every org, that of an account a feature', () => {
  const schema = schemaFor('');
  assert.equal(schema.object('User')?.fields.get('division')?.kind, 'Text');
  assert.equal(schema.object('Account')?.fields.has('division'), false);
});

test('a reference to records of several objects takes them, one to an owner people and queues', () => {
  const { fields } = schemaFor('ContactPointConsent a; ContactPointAddress b;').object('ContactPointConsent')!;
  assert.ok(fields.get('contactpointid')?.referenceTo.includes('ContactPointAddress'));
  assert.deepEqual(fields.get('ownerid')?.referenceTo, ['Group', 'User']);
});

test('an event is owned by a person or a calendar, whose object every org has', () => {
  const schema = schemaFor('');
  assert.deepEqual(schema.object('Event')?.fields.get('ownerid')?.referenceTo, ['Calendar', 'User']);
  assert.equal(schema.object('Calendar')?.keyPrefix, '023');
});

test('feeds, histories and change events follow from their objects where they are named', () => {
  const schema = schemaFor('AccountFeed a; ContactHistory b; AccountChangeEvent c;');
  assert.deepEqual(schema.object('AccountFeed')?.fields.get('parentid')?.referenceTo, ['Account']);
  assert.equal(schema.objectOfId('0D5000000000001AAA')?.name, 'FeedItem');
  assert.equal(schema.object('ContactHistory')?.kind, 'history');
  const event = schema.object('AccountChangeEvent');
  assert.equal(event?.kind, 'platformEvent');
  assert.equal(event?.fields.get('changeeventheader')?.kind, 'ChangeEventHeader');
  assert.equal(schemaFor('').object('AccountChangeEvent'), undefined);
});

test('every object has a key prefix of its own, the same each time', () => {
  const apex = 'ContentFolder a; Individual b; WorkBadge c; CareProgram d; LoyaltyProgram e;';
  const prefixes = ['ContentFolder', 'Individual', 'WorkBadge', 'CareProgram', 'LoyaltyProgram'].map(
    (name) => schemaFor(apex).object(name)?.keyPrefix ?? '',
  );
  assert.ok(prefixes.every((prefix) => prefix.length === 3));
  assert.equal(new Set(prefixes).size, prefixes.length);
});

test('the catalogue knows what Salesforce has', () => {
  assert.equal(catalogued('NETWORK')?.name, 'Network');
  assert.ok(['Feed', 'ChangeEvent'].every((one) => catalogued('case')?.companions.some((each) => each === one)));
  assert.equal(catalogued('Nothing'), undefined);
});

test('fields of features beyond the stubs are there where Apex names them', () => {
  assert.equal(schemaFor('').object('Order')?.fields.has('salesstoreid'), false);
  const schema = schemaFor(
    "Order a = new Order(SalesStoreId = null); WebStore b = new WebStore(DefaultLanguage = '');",
  );
  assert.deepEqual(schema.object('Order')?.fields.get('salesstoreid')?.referenceTo, ['WebStore']);
  assert.equal(schema.object('WebStore')?.fields.get('defaultlanguage')?.kind, 'Text');
});
