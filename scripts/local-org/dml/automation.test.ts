import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../apex/values/date.ts';
import { getField } from '../apex/values/record-fields.ts';
import { collectUnsupported } from '../errors/catalogue.ts';
import { TrialOrg } from './trial-org.testing.ts';

const object = `<CustomObject><label>Plan</label><pluralLabel>Plans</pluralLabel><enableHistory>true</enableHistory>
  <nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel></CustomObject>`;
const field = (name: string, body: string): Readonly<Record<string, string>> => ({
  [`objects/Plan__c/fields/${name}.field-meta.xml`]: `<CustomField><fullName>${name}</fullName>${body}</CustomField>`,
});
const plan = (more: Readonly<Record<string, string>> = {}): TrialOrg =>
  new TrialOrg({
    'objects/Plan__c/Plan__c.object-meta.xml': object,
    ...field('Stage__c', '<type>Text</type><length>20</length><trackHistory>true</trackHistory>'),
    ...more,
  });

test('a record-triggered flow is noted for the saves that would have started it', () => {
  const org = plan({
    'flows/Plan_Flow.flow-meta.xml': `<Flow><processType>AutoLaunchedFlow</processType><status>Active</status>
      <start><object>Plan__c</object><recordTriggerType>Update</recordTriggerType><triggerType>RecordAfterSave</triggerType></start></Flow>`,
  });
  const met = collectUnsupported();
  const saved = org.insert('Plan__c', { Name: 'A' });
  const before = met.doubts.length;
  org.save('update', org.record('Plan__c', { Id: saved.id, Stage__c: 'x' }));

  assert.deepEqual(met.end(), [], 'Nothing is raised');
  assert.deepEqual(
    [before, ...met.doubts.map(String)],
    [0, 'LO3307 The flow Plan_Flow would run when a Plan__c is saved, and does not here'],
  );
});

test('tracked fields leave a row of history for each change', () => {
  const org = plan();
  const saved = org.insert('Plan__c', { Name: 'A', Stage__c: 'old' });
  org.save('update', org.record('Plan__c', { Id: saved.id, Stage__c: 'new', Name: 'B' }));

  assert.deepEqual(
    org.rows('Plan__History').map((row) => ['Field', 'OldValue', 'NewValue'].map((name) => row.fields.get(name))),
    [
      ['created', null, null],
      ['Stage__c', 'old', 'new'],
    ],
  );
});

test('the owner has a share row, which goes and comes back with the record', () => {
  const org = plan();
  const shares = () =>
    org.rows('Plan__Share').map((row) => ['UserOrGroupId', 'RowCause'].map((name) => row.fields.get(name)));
  const saved = org.insert('Plan__c', { Name: 'A' });
  assert.deepEqual(shares(), [['005000000000001AAA', 'Owner']]);

  org.save('delete', saved);
  assert.deepEqual(shares(), []);

  org.save('undelete', saved);
  assert.deepEqual(shares(), [['005000000000001AAA', 'Owner']]);
});

test('a formula that is not supported here raises when it is read, not when its record is saved', () => {
  const org = plan(
    field(
      'Far__c',
      '<type>Number</type><precision>18</precision><scale>2</scale><formula>CURRENCYRATE("EUR")</formula>',
    ),
  );
  const read: string[] = [];
  org.on('Plan__c before insert', (_, { newRecords }) => {
    assert.throws(
      () => getField(newRecords![0]!, 'Far__c'),
      (error) => read.push(String(error)) > 0,
    );
  });
  org.insert('Plan__c', { Name: 'A' });

  assert.match(read[0]!, /^LO3301/);
});

test('a rule looks among the records of another object by their names', () => {
  const org = plan({
    'objects/Zip__c/Zip__c.object-meta.xml': object.replaceAll('Plan', 'Zip'),
    'objects/Zip__c/fields/State__c.field-meta.xml':
      '<CustomField><fullName>State__c</fullName><type>Text</type><length>2</length></CustomField>',
    'objects/Plan__c/validationRules/State.validationRule-meta.xml': `<ValidationRule><fullName>State</fullName><active>true</active>
      <errorConditionFormula>VLOOKUP($ObjectType.Zip__c.Fields.State__c, $ObjectType.Zip__c.Fields.Name, Name) &lt;&gt; Stage__c</errorConditionFormula>
      <errorMessage>Not its state</errorMessage></ValidationRule>`,
  });
  org.insert('Zip__c', { Name: '94105', State__c: 'CA' });
  org.insert('Zip__c', { Name: '94105', State__c: 'NY' });
  org.insert('Plan__c', { Name: '94105', Stage__c: 'CA' });

  const refused = (Name: string, Stage__c: string): void =>
    void assert.throws(() => org.insert('Plan__c', { Name, Stage__c }), /Not its state/, `${Name} ${Stage__c}`);
  refused('94105', 'NY');
  refused('10001', 'NY');
});

test('an all-day event that says neither end nor length lasts one day', () => {
  const org = new TrialOrg({ 'classes/Names.cls': 'public class Names { Event event; }' });
  const day = new ApexDate(20_000);
  const saved = org.insert('Event', { Subject: 'Fair', IsAllDayEvent: true, ActivityDate: day });
  const fields = org.rows('Event').find(({ id }) => id === saved.id)!.fields;
  assert.equal(fields.get('DurationInMinutes'), 1440);
  assert.equal(String(fields.get('EndDate')), String(day));
});

test('a series of tasks is noted, for its other tasks are missing', () => {
  const org = new TrialOrg({ 'classes/Names.cls': 'public class Names { Task task; }' });
  const met = collectUnsupported();
  org.insert('Task', { Subject: 'Call', IsRecurrence: true });
  assert.deepEqual(met.end(), [], 'Nothing is raised');
  assert.deepEqual(met.doubts.map(String), ['LO3002 A series of the type Task is not supported']);
});
