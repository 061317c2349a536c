import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { buildSchema } from '../../../schema/build-schema.ts';
import type { Field } from '../../../schema/types.ts';
import { projectOf } from '../../../project/project-of.testing.ts';
import { validFor } from './valid-for.ts';

const value = (name: string): string => `<value><fullName>${name}</fullName><label>${name}</label></value>`;
const setting = (name: string, ...controlling: readonly string[]): string =>
  `<valueSettings>${controlling.map((each) => `<controllingFieldValue>${each}</controllingFieldValue>`).join('')}<valueName>${name}</valueName></valueSettings>`;
const picklist = (name: string, set: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label><type>Picklist</type><valueSet>${set}</valueSet></CustomField>`;

function fieldsOf(fields: Readonly<Record<string, string>>): (name: string) => Field {
  const object = buildSchema(
    projectOf(
      Object.fromEntries(
        Object.entries(fields).map(([name, text]) => [`objects/Account/fields/${name}.field-meta.xml`, text]),
      ),
    ),
  ).object('Account');
  return (name) => object!.fields.get(name.toLowerCase())!;
}

test('an entry of a dependent picklist says by bits with which values it goes', () => {
  const field = fieldsOf({
    Kind__c: picklist('Kind__c', `<valueSetDefinition>${['A', 'B', 'C'].map(value).join('')}</valueSetDefinition>`),
    Size__c: picklist(
      'Size__c',
      `<controllingField>Kind__c</controllingField><valueSetDefinition>${['S', 'L', 'X'].map(value).join('')}</valueSetDefinition>${setting('S', 'A')}${setting('L', 'A', 'C')}`,
    ),
  });

  assert.equal(field('Size__c').controllingField, 'Kind__c');
  assert.deepEqual(
    field('Size__c').picklist.map(({ controlledBy = [] }) => validFor(field('Kind__c'), controlledBy)),
    ['gAAA', 'oAAA', 'AAAA'],
  );
});

test('a check box controls with two values', () => {
  const field = fieldsOf({
    On__c: '<CustomField><fullName>On__c</fullName><label>On</label><type>Checkbox</type></CustomField>',
  });

  assert.equal(validFor(field('On__c'), ['checked']), 'QAAA');
  assert.equal(validFor(field('On__c'), ['unchecked', 'checked']), 'wAAA');
});
