import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { projectOf } from '../project/project-of.testing.ts';
import { buildSchema } from './build-schema.ts';

const thing = `<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>Private</sharingModel>
  <nameField><label>Number</label><type>AutoNumber</type><displayFormat>T-{0000}</displayFormat></nameField></CustomObject>`;
const field = (name: string, rest: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label>${rest}</CustomField>`;

test('a plain org has the standard objects with their relationships', () => {
  const schema = buildSchema(projectOf({}));
  const account = schema.object('ACCOUNT');

  assert.equal(account?.fields.get('industry')?.kind, 'Picklist');
  assert.equal(account?.childRelationships.get('contacts')?.field, 'AccountId');
  assert.equal(account?.childRelationships.get('childaccounts')?.field, 'ParentId');
  assert.equal(account?.parentRelationships.get('owner')?.referenceTo[0], 'User');
  assert.equal(account?.fields.get('billingcity')?.compoundField, 'BillingAddress');
  assert.equal(schema.object('Contact')?.fields.get('firstname')?.isPermissionable, false);
  assert.equal(account?.fields.has('recordtypeid'), false);
  assert.equal(account?.fields.has('personemail'), false);
  assert.equal(schema.objectOfId('0031234567890ABCDE')?.name, 'Contact');
  assert.equal(schema.object('OpportunityContactRole')?.parentRelationships.get('contact')?.name, 'ContactId');
  assert.ok(schema.object('Task')?.fields.get('whatid')?.referenceTo.includes('Opportunity'));
  assert.ok(schema.object('AccountShare')?.parentRelationships.has('userorgroup'));
});

test('a custom object has its system fields, share and key prefix', () => {
  const schema = buildSchema(projectOf({ 'objects/Thing__c/Thing__c.object-meta.xml': thing }));
  const object = schema.object('thing__c');

  assert.equal(object?.keyPrefix, 'a00');
  assert.equal(object?.nameField?.autoNumberFormat, 'T-{0000}');
  assert.equal(object?.nameField?.isCreateable, false);
  assert.deepEqual(object?.fields.get('ownerid')?.referenceTo, ['Group', 'User']);
  assert.equal(schema.object('Thing__Share')?.fields.get('parentid')?.referenceTo[0], 'Thing__c');
  assert.equal(object?.childRelationships.get('shares')?.object, 'Thing__Share');
});

test('a detail has no owner and its master knows it', () => {
  const schema = buildSchema(
    projectOf({
      'objects/Thing__c/Thing__c.object-meta.xml': thing,
      'objects/Part__c/Part__c.object-meta.xml':
        '<CustomObject><label>Part</label><sharingModel>ControlledByParent</sharingModel></CustomObject>',
      'objects/Part__c/fields/Thing__c.field-meta.xml': field(
        'Thing__c',
        '<type>MasterDetail</type><referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>',
      ),
      'objects/Part__c/fields/Price__c.field-meta.xml': field(
        'Price__c',
        '<type>Currency</type><precision>10</precision><scale>2</scale>',
      ),
      'objects/Thing__c/fields/Total__c.field-meta.xml': field(
        'Total__c',
        '<type>Summary</type><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Part__c.Price__c</summarizedField>',
      ),
    }),
  );

  assert.equal(schema.object('Part__c')?.hasOwner, false);
  assert.deepEqual(schema.object('Thing__c')?.childRelationships.get('parts__r'), {
    name: 'Parts__r',
    object: 'Part__c',
    field: 'Thing__c',
  });
  assert.equal(schema.object('Thing__c')?.fields.get('total__c')?.kind, 'Currency');
  assert.equal(schema.object('Thing__c')?.fields.get('total__c')?.isUpdateable, false);
});

test('key prefixes that a database uses stay', () => {
  const schema = buildSchema(
    projectOf({ 'objects/Thing__c/Thing__c.object-meta.xml': thing, 'objects/A__c/A__c.object-meta.xml': thing }),
    { keyPrefixes: new Map([['Thing__c', 'a00']]) },
  );

  assert.equal(schema.object('Thing__c')?.keyPrefix, 'a00');
  assert.equal(schema.object('A__c')?.keyPrefix, 'a01');
});

test('a reference to nothing and a field of no known type are reported where they stand', () => {
  const faults: LocalOrgError[] = [];
  buildSchema(
    projectOf({
      'objects/Account/fields/A__c.field-meta.xml': field(
        'A__c',
        '<type>Lookup</type><referenceTo>Nothing__c</referenceTo><relationshipName>As</relationshipName>',
      ),
      'objects/Account/fields/B__c.field-meta.xml': field('B__c', '<type>Txt</type>'),
    }),
    { report: (error) => faults.push(error) },
  );

  assert.deepEqual(
    faults.map((fault) => String(fault).slice(0, 60)),
    [
      'LO2022 force-app/objects/Account/fields/B__c.field-meta.xml:',
      'LO2023 force-app/objects/Account/fields/A__c.field-meta.xml:',
    ],
  );
});

test('picklists come from the field, a global value set or a standard value set', () => {
  const value = (element: string, name: string): string =>
    `<${element}><fullName>${name}</fullName><default>false</default><label>${name}</label></${element}>`;
  const schema = buildSchema(
    projectOf({
      'globalValueSets/Tiers.globalValueSet-meta.xml': `<GlobalValueSet>${value('customValue', 'Gold')}</GlobalValueSet>`,
      'standardValueSets/Industry.standardValueSet-meta.xml': `<StandardValueSet>${value('standardValue', 'Mining')}</StandardValueSet>`,
      'objects/Account/fields/A__c.field-meta.xml': field(
        'A__c',
        '<type>Picklist</type><valueSet><valueSetName>Tiers</valueSetName></valueSet>',
      ),
      'objects/Account/fields/B__c.field-meta.xml': field(
        'B__c',
        `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${value('value', 'Silver')}</valueSetDefinition></valueSet>`,
      ),
    }),
  );
  const values = (name: string): string[] | undefined =>
    schema
      .object('Account')
      ?.fields.get(name)
      ?.picklist.map((entry) => entry.value);

  assert.deepEqual([values('a__c'), values('b__c'), values('industry')], [['Gold'], ['Silver'], ['Mining']]);
});

test('a field of activities is on tasks and on events', () => {
  const schema = buildSchema(
    projectOf({
      'objects/Activity/fields/Score__c.field-meta.xml': field(
        'Score__c',
        '<type>Number</type><precision>4</precision><scale>0</scale>',
      ),
      'objects/Task/validationRules/R.validationRule-meta.xml':
        '<ValidationRule><fullName>R</fullName><active>true</active></ValidationRule>',
    }),
  );

  assert.ok(schema.object('Task')?.fields.has('score__c'));
  assert.ok(schema.object('Event')?.fields.has('score__c'));
  assert.equal(schema.object('Task')?.validationRules.length, 1);
});

test('in a project with a namespace names are found with its prefix and without', () => {
  const project = projectOf({
    'objects/Thing__c/Thing__c.object-meta.xml': thing,
    'objects/Thing__c/fields/Boss__c.field-meta.xml': field(
      'Boss__c',
      '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>',
    ),
  });
  const schema = buildSchema({ ...project, namespace: 'Acme' });

  const found = schema.object('acme__Thing__c');
  assert.equal(found?.name, 'Thing__c');
  assert.equal(found?.fields.get('acme__boss__c')?.name, 'Boss__c');
  assert.equal(found?.parentRelationships.get('acme__boss__r')?.name, 'Boss__c');
  assert.equal(schema.object('Account')?.childRelationships.get('acme__things__r')?.field, 'Boss__c');
  assert.equal(schema.object('other__Thing__c'), undefined);
});

test('fields of features are there where code names them, and common words bring none', () => {
  const text =
    'public class Sync { Id id = new Opportunity().ContractId; String s = q.SyncedQuote.Name; Boolean IsActive; }';
  const fieldsOf = (files: Record<string, string>, object: string): ReadonlyMap<string, unknown> | undefined =>
    buildSchema(projectOf(files)).object(object)?.fields;

  const named = fieldsOf({ 'classes/Sync.cls': text }, 'Opportunity');
  assert.ok(named?.has('contractid') === true && named.has('syncedquoteid'));
  assert.equal(named.has('territory2id'), false);
  assert.equal(fieldsOf({ 'classes/Sync.cls': text }, 'Account')?.has('isactive'), false);
  assert.equal(fieldsOf({}, 'Opportunity')?.has('contractid'), false);
});

test('what feeds track is what the object says, and by default what a new org has', () => {
  const body = (flag: string): string => `<CustomObject><label>Some</label>${flag}</CustomObject>`;
  const schema = buildSchema(
    projectOf({
      'objects/Thing__c/Thing__c.object-meta.xml': body('<enableFeeds>true</enableFeeds>'),
      'objects/Part__c/Part__c.object-meta.xml': body(''),
      'objects/Lead/Lead.object-meta.xml': body('<enableFeeds>false</enableFeeds>'),
      'objects/Campaign/Campaign.object-meta.xml': body('<enableFeeds>true</enableFeeds>'),
    }),
  );
  const fed = ['Account', 'Asset', 'Campaign', 'Contact', 'Lead', 'Part__c', 'Thing__c', 'User'];

  assert.deepEqual(
    fed.filter((name) => schema.object(name)?.isFeedEnabled === true),
    ['Account', 'Campaign', 'Contact', 'Thing__c', 'User'],
  );
});

test('common objects of a plain org have no field that a record is made with and that refers to nothing', () => {
  const schema = buildSchema(projectOf({}));
  const common = ['Account', 'Asset', 'Case', 'Contact', 'Lead', 'Opportunity', 'Order', 'Task', 'User', 'WorkOrder'];
  const loose = common.flatMap((name) =>
    [...(schema.object(name)?.fields.values() ?? [])].filter(
      (field) => field.kind === 'Lookup' && field.isCreateable && field.referenceTo.length === 0,
    ),
  );

  assert.deepEqual(loose, []);
});
