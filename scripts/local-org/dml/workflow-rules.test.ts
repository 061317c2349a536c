import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApexValue } from '../apex/values/value.ts';
import { collectUnsupported } from '../errors/catalogue.ts';
import { TrialOrg } from './trial-org.testing.ts';

const object = (name: string): Readonly<Record<string, string>> => ({
  [`objects/${name}/${name}.object-meta.xml`]: `<CustomObject><label>${name}</label><pluralLabel>${name}s</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>`,
});
const field = (owner: string, name: string, body: string): Readonly<Record<string, string>> => ({
  [`objects/${owner}/fields/${name}.field-meta.xml`]: `<CustomField><fullName>${name}</fullName>${body}</CustomField>`,
});
const text = '<type>Text</type><length>80</length>';
const number = '<type>Number</type><precision>18</precision><scale>0</scale>';
const picklist =
  '<type>Picklist</type><valueSet><valueSetDefinition><value><fullName>High</fullName></value></valueSetDefinition></valueSet>';

/** Steps that belong to a plan, and the workflow of steps. */
const steps = (workflow: string): TrialOrg =>
  new TrialOrg({
    ...object('Plan__c'),
    ...field('Plan__c', 'Last__c', text),
    ...field('Plan__c', 'Rank__c', picklist),
    ...field('Plan__c', 'Size__c', number),
    ...field('Plan__c', 'IsOpen__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
    ...object('Step__c'),
    ...field(
      'Step__c',
      'Plan__c',
      '<type>Lookup</type><referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>',
    ),
    ...field('Step__c', 'State__c', text),
    ...field('Step__c', 'Before__c', text),
    ...field('Step__c', 'Mark__c', text),
    'workflows/Step__c.workflow-meta.xml': `<Workflow>${workflow}</Workflow>`,
  });
const update = (name: string, body: string): string =>
  `<fieldUpdates><fullName>${name}</fullName><name>${name}</name>${body}</fieldUpdates>`;
const mark = update('Mark', '<field>Mark__c</field><literalValue>met</literalValue><operation>Literal</operation>');
const rule = (criteria: string, actions = ['Mark'], type = 'FieldUpdate'): string =>
  `<rules><fullName>R${actions.join('')}</fullName>${actions
    .map((name) => `<actions><name>${name}</name><type>${type}</type></actions>`)
    .join('')}<active>true</active>${criteria}<triggerType>onAllChanges</triggerType></rules>`;
const item = (of: string, operation: string, value: string): string =>
  `<criteriaItems><field>${of}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

/** @returns whether a step of a plan with these values meets the criteria */
function meets(criteria: string, plan: Record<string, ApexValue> = {}): boolean {
  const org = steps(mark + rule(criteria));
  const parent = org.insert('Plan__c', { Name: 'Big Plan', ...plan });
  org.insert('Step__c', { Name: 'A', Plan__c: parent.id, State__c: 'Open' });
  return org.rows('Step__c')[0]!.fields.get('Mark__c') === 'met';
}

test('criteria compare without case, several values by commas', () => {
  assert.equal(meets(item('Step__c.State__c', 'equals', 'closed,OPEN')), true);
  assert.equal(meets(item('Step__c.State__c', 'notEqual', 'Open,Done')), false);
  assert.equal(meets(item('Step__c.State__c', 'equals', '"Open, or not"')), false);
  assert.equal(meets(item('Step__c.Before__c', 'notEqual', 'x')), true, 'Blank is unequal');
});

test('criteria reach fields of parents, each as its kind', () => {
  assert.equal(meets(item('Plan__c.Rank__c', 'equals', 'High'), { Rank__c: 'High' }), true);
  assert.equal(meets(item('Plan__c.IsOpen__c', 'equals', 'True'), { IsOpen__c: true }), true);
  assert.equal(meets(item('Plan__c.Size__c', 'greaterThan', '1,500'), { Size__c: 2000 }), true);
  assert.equal(meets(item('Plan__c.Size__c', 'lessThan', '20k'), { Size__c: 20_000 }), false);
});

test('criteria choose lookups by name, or by id', () => {
  assert.equal(meets(item('Step__c.Plan__c', 'equals', 'big plan')), true);
  assert.equal(meets(item('Step__c.Plan__c', 'notEqual', 'Big Plan')), false);
  assert.equal(meets(item('Step__c.Plan__c', 'equals', 'a00000000000009AAA')), false);
});

test('record types that are not there have no name', () => {
  assert.equal(meets(item('Step__c.RecordTypeId', 'equals', 'Special')), false);
  assert.equal(meets(item('Step__c.RecordTypeId', 'notEqual', 'Special')), true);
});

test('a field update may write to a parent, and asks for the value before', () => {
  const org = steps(
    update(
      'Parent',
      '<field>Last__c</field><formula>State__c</formula><operation>Formula</operation><targetObject>Plan__c</targetObject>',
    ) +
      update('Own', '<field>Before__c</field><formula>PRIORVALUE(State__c)</formula><operation>Formula</operation>') +
      rule('<formula>ISCHANGED(State__c)</formula>', ['Parent', 'Own']),
  );
  const parent = org.insert('Plan__c', { Name: 'P' });
  const step = org.insert('Step__c', { Name: 'A', Plan__c: parent.id, State__c: 'Open' });
  org.save('update', org.record('Step__c', { Id: step.id, State__c: 'Done' }));
  assert.equal(org.rows('Plan__c')[0]!.fields.get('Last__c'), 'Done');
  assert.equal(org.rows('Step__c')[0]!.fields.get('Before__c'), 'Open');
});

test('rules are evaluated again after a field update that asks for it', () => {
  const first = (again: boolean): string =>
    update(
      'First',
      `<field>Before__c</field><literalValue>1</literalValue><operation>Literal</operation><reevaluateOnChange>${again}</reevaluateOnChange>`,
    );
  const marked = (again: boolean): ApexValue | undefined => {
    const org = steps(
      first(again) +
        mark +
        rule(item('Step__c.Before__c', 'equals', '1')) +
        rule(item('Step__c.State__c', 'equals', 'Open'), ['First']),
    );
    org.insert('Step__c', { Name: 'A', State__c: 'Open' });
    return org.rows('Step__c')[0]!.fields.get('Mark__c');
  };
  assert.equal(marked(true), 'met');
  assert.equal(marked(false) ?? null, null);
});

test('who cannot be found keeps nothing from being saved', () => {
  const org = steps(
    update(
      'Owner',
      '<field>OwnerId</field><lookupValue>gone@example.com</lookupValue><lookupValueType>User</lookupValueType><operation>LookupValue</operation>',
    ) +
      '<alerts><fullName>Tell</fullName><description>d</description><recipients><recipient>CEO</recipient><type>role</type></recipients><template>t</template></alerts>' +
      rule(item('Step__c.State__c', 'equals', 'Open'), ['Owner']) +
      rule(item('Step__c.State__c', 'equals', 'Open'), ['Tell'], 'Alert'),
  );
  org.insert('Step__c', { Name: 'A', State__c: 'Open' });
  assert.equal(org.rows('Step__c')[0]!.fields.get('OwnerId'), '005000000000001AAA');
});

test('in tests a rule that names what is not there is left out and noted', () => {
  const org = steps(mark + rule(item('Step__c.Gone__c', 'equals', 'x')));
  assert.throws(() => org.insert('Step__c', { Name: 'A' }), /Gone__c does not exist/, 'Elsewhere it is an error');

  const met = collectUnsupported();
  org.insert('Step__c', { Name: 'B' });
  assert.match(String(met.doubts[0]), /LO3310 The rule RMark of Step__c is not evaluated: .*Gone__c does not exist/);
  assert.deepEqual(met.end(), []);
});
