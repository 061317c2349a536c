import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { modernField, olderStandardValues } from './older-fields.ts';
import type { XmlElement } from './types.ts';
import { parseXml } from './xml.ts';

const older = `<fields>
  <fullName>Size__c</fullName>
  <picklist>
    <controllingField>Kind__c</controllingField>
    <picklistValues>
      <fullName>S</fullName><controllingFieldValues>Shoe</controllingFieldValues><default>true</default>
    </picklistValues>
    <picklistValues><fullName>L</fullName><default>false</default></picklistValues>
    <restrictedPicklist>true</restrictedPicklist>
    <sorted>true</sorted>
  </picklist>
  <type>Picklist</type>
</fields>`;

const stages = `<fields>
  <fullName>StageName</fullName>
  <picklist>
    <picklistValues><fullName>Talk</fullName><default>false</default><probability>15</probability></picklistValues>
    <sorted>false</sorted>
  </picklist>
  <type>Picklist</type>
</fields>`;

const shown = (element: XmlElement | undefined): unknown =>
  element === undefined || element.children.length === 0
    ? element?.text
    : element.children.map((child) => [child.name, shown(child)]);

test('a picklist of the time before value sets is read as a value set', () => {
  const field = modernField(parseXml(older, 'a.object'));

  assert.equal(field.value('type'), 'Picklist');
  assert.equal(field.child('picklist'), undefined);
  assert.deepEqual(shown(field.child('valueSet')), [
    ['controllingField', 'Kind__c'],
    ['restricted', 'true'],
    [
      'valueSetDefinition',
      [
        ['sorted', 'true'],
        [
          'value',
          [
            ['fullName', 'S'],
            ['default', 'true'],
          ],
        ],
        [
          'value',
          [
            ['fullName', 'L'],
            ['default', 'false'],
          ],
        ],
      ],
    ],
    [
      'valueSettings',
      [
        ['controllingFieldValue', 'Shoe'],
        ['valueName', 'S'],
      ],
    ],
  ]);
});

test('a field of today stays as it is', () => {
  const field = parseXml('<fields><fullName>A__c</fullName><type>Text</type></fields>', 'a.object');

  assert.equal(modernField(field), field);
});

test('what an older standard field says of its values is kept', () => {
  const field = parseXml(stages, 'Opportunity.object');
  const set = olderStandardValues('Opportunity', field, 'Opportunity.object');

  assert.equal(set?.fullName, 'OpportunityStage');
  assert.equal(set?.body.child('standardValue')?.value('probability'), '15');
  assert.equal(olderStandardValues('Deal__c', field, 'Deal__c.object'), null);
});
