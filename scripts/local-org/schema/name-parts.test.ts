import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project/project-of.testing.ts';
import { buildSchema } from './build-schema.ts';

const partsWith = (text: string): readonly string[] =>
  [
    ...buildSchema(projectOf({ 'classes/Some.cls': `public class Some { ${text} }` }))
      .object('Contact')!
      .fields.values(),
  ]
    .map(({ name }) => name)
    .filter((name) => name === 'MiddleName' || name === 'Suffix');

test('people have a middle name or a suffix where Apex names them of a record', () => {
  assert.deepEqual(partsWith(`Contact c = new Contact(FirstName = 'A', MiddleName = 'B');`), ['MiddleName']);
  assert.deepEqual(partsWith('List<Contact> all = [SELECT MiddleName, Suffix FROM Contact];'), [
    'MiddleName',
    'Suffix',
  ]);
  assert.deepEqual(partsWith('void set(Lead l) { l.Suffix = null; }'), ['Suffix']);
});

test('they have neither where Apex means something else', () => {
  assert.deepEqual(partsWith('String suffix; void set() { this.suffix = null; }'), []);
  assert.deepEqual(partsWith(`String text = 'Contact.MiddleName'; // c.Suffix`), []);
  assert.deepEqual(partsWith('Contact c = new Contact(MiddleName__c = null);'), []);
});
