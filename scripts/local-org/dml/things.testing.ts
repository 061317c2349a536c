/** Things and their parts: objects with something of every kind that a save looks at. */
import type { RowResult } from '../org/services/saving.ts';
import { TrialOrg } from './trial-org.testing.ts';

const field = (name: string, type: string, more = ''): string =>
  `<CustomField><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}</CustomField>`;
const text = (name: string, more = ''): string => field(name, 'Text', `<length>40</length>${more}`);
const restricted =
  '<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>true</default><label>Draft</label></value><value><fullName>Sent</fullName><default>false</default><label>Sent</label></value></valueSetDefinition></valueSet>';
const files = {
  'objects/Thing__c/Thing__c.object-meta.xml':
    '<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Thing__c/fields/Key__c.field-meta.xml': text('Key__c', '<unique>true</unique><externalId>true</externalId>'),
  'objects/Thing__c/fields/Must__c.field-meta.xml': text(
    'Must__c',
    '<required>true</required><defaultValue>"x"</defaultValue>',
  ),
  'objects/Thing__c/fields/Status__c.field-meta.xml': field('Status__c', 'Picklist', restricted),
  'objects/Thing__c/fields/Mail__c.field-meta.xml': field('Mail__c', 'Email'),
  'objects/Thing__c/fields/Score__c.field-meta.xml': field(
    'Score__c',
    'Number',
    '<precision>5</precision><scale>2</scale>',
  ),
  'objects/Thing__c/fields/Due__c.field-meta.xml': field('Due__c', 'Date', '<defaultValue>TODAY() + 1</defaultValue>'),
  'objects/Thing__c/fields/Share__c.field-meta.xml': field(
    'Share__c',
    'Percent',
    '<precision>5</precision><scale>2</scale><defaultValue>0.25</defaultValue>',
  ),
  'objects/Thing__c/fields/Twice__c.field-meta.xml': field(
    'Twice__c',
    'Number',
    '<formula>Score__c * 2</formula><precision>5</precision><scale>2</scale>',
  ),
  'objects/Thing__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>',
  ),
  'objects/Thing__c/fields/Parts__c.field-meta.xml': field(
    'Parts__c',
    'Summary',
    '<summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
  ),
  'objects/Thing__c/fields/Cost__c.field-meta.xml': field(
    'Cost__c',
    'Summary',
    '<summarizedField>Part__c.Price__c</summarizedField><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Part__c.IsFree__c</field><operation>equals</operation><value>False</value></summaryFilterItems>',
  ),
  'objects/Thing__c/validationRules/NotNegative.validationRule-meta.xml':
    '<ValidationRule><fullName>NotNegative</fullName><active>true</active><errorConditionFormula>Score__c &lt; 0</errorConditionFormula><errorDisplayField>Score__c</errorDisplayField><errorMessage>Score must not be negative.</errorMessage></ValidationRule>',
  'objects/Part__c/Part__c.object-meta.xml':
    '<CustomObject><label>Part</label><sharingModel>ControlledByParent</sharingModel><nameField><displayFormat>P-{0000}</displayFormat><label>Nr</label><type>AutoNumber</type></nameField></CustomObject>',
  'objects/Part__c/fields/Thing__c.field-meta.xml': field(
    'Thing__c',
    'MasterDetail',
    '<referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>',
  ),
  'objects/Part__c/fields/Price__c.field-meta.xml': field(
    'Price__c',
    'Currency',
    '<precision>10</precision><scale>2</scale>',
  ),
  'objects/Part__c/fields/IsFree__c.field-meta.xml': field(
    'IsFree__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>',
  ),
};

/** @returns an org with these objects and nothing in it */
export const trial = (): TrialOrg => new TrialOrg(files);

/** @returns the first error of the first row */
export const first = (results: readonly RowResult[]): string =>
  `${results[0]?.errors[0]?.statusCode} ${results[0]?.errors[0]?.message}`;
