import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { LocalOrgError } from '../errors/catalogue.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { projectOf } from '../project/project-of.testing.ts';
import { checkMetadata } from './check-metadata.ts';

const thing =
  '<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>Private</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>';
const kind =
  '<CustomField><fullName>Kind__c</fullName><label>Kind</label><length>10</length><required>true</required><type>Text</type></CustomField>';
const objects = {
  'objects/Thing__c/Thing__c.object-meta.xml': thing,
  'objects/Thing__c/fields/Kind__c.field-meta.xml': kind,
};

async function faultsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const faults: LocalOrgError[] = [];
  const project = projectOf({ ...objects, ...files });
  await checkMetadata(project, buildSchema(project), (error) => faults.push(error));
  return faults.map(String);
}

async function assertFault(files: Readonly<Record<string, string>>, expected: RegExp): Promise<void> {
  const faults = await faultsOf(files);
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0] ?? '', expected);
}

test('sound metadata has no faults', async () => {
  assert.deepEqual(await faultsOf({}), []);
});

test('an unknown element, a bad value and a missing element are found where they stand', async () => {
  const rule = (body: string): Readonly<Record<string, string>> => ({
    'objects/Thing__c/validationRules/R.validationRule-meta.xml': `<ValidationRule>\n<fullName>R</fullName>${body}</ValidationRule>`,
  });
  const rest = '<errorConditionFormula>ISBLANK(Kind__c)</errorConditionFormula>';

  await assertFault(
    rule(`<active>true</active><errorMesage>x</errorMesage><errorMessage>x</errorMessage>${rest}`),
    /^LO2101 .*R\.validationRule-meta\.xml:2:\d+ .*did you mean <errorMessage>/,
  );
  await assertFault(rule(`<active>yes</active><errorMessage>x</errorMessage>${rest}`), /^LO2104 .*true or false/);
  await assertFault(rule(`<active>true</active>${rest}`), /^LO2103 .*needs <errorMessage>/);
  await assertFault(
    {
      'objects/Thing__c/fields/B__c.field-meta.xml':
        '<CustomField><fullName>B__c</fullName><label>B</label><type>Lookup</type><referenceTo>Account</referenceTo><deleteConstraint>Setnull</deleteConstraint></CustomField>',
    },
    /^LO2102 .*Setnull/,
  );
});

test('a formula with a field that is not there is found', async () => {
  await assertFault(
    {
      'objects/Thing__c/validationRules/R.validationRule-meta.xml':
        '<ValidationRule><fullName>R</fullName><active>true</active><errorMessage>x</errorMessage><errorConditionFormula>ISBLANK(Nope__c)</errorConditionFormula></ValidationRule>',
    },
    /^LO2202 .*Nope__c/,
  );
});

test('permissions for a required field and for edit without read are refused', async () => {
  const set = (body: string): Readonly<Record<string, string>> => ({
    'permissionsets/P.permissionset-meta.xml': `<PermissionSet><label>P</label>${body}</PermissionSet>`,
  });

  await assertFault(
    set(
      '<fieldPermissions><field>Thing__c.Kind__c</field><editable>true</editable><readable>true</readable></fieldPermissions>',
    ),
    /^LO2124/,
  );
  await assertFault(
    set(
      '<objectPermissions><object>Thing__c</object><allowRead>false</allowRead><allowEdit>true</allowEdit><allowCreate>false</allowCreate><allowDelete>false</allowDelete><modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions>',
    ),
    /^LO2126 .*allowEdit needs allowRead/,
  );
});

test('layouts, tabs and lists that name what is not there are found', async () => {
  await assertFault(
    {
      'layouts/Thing__c-Thing Layout.layout-meta.xml':
        '<Layout><layoutSections><layoutColumns><layoutItems><field>Nope__c</field></layoutItems></layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections></Layout>',
    },
    /^LO2121 .*Thing__c\.Nope__c/,
  );
  await assertFault(
    {
      'tabs/Card.tab-meta.xml':
        '<CustomTab><label>Card</label><lwcComponent>card</lwcComponent><motif>Custom1: Heart</motif></CustomTab>',
    },
    /^LO2123 .*component card/,
  );
});

test('a component that imports a label, field or method that is not there is found', async () => {
  const bundle = (line: string): Readonly<Record<string, string>> => ({
    'lwc/card/card.js': `import { LightningElement } from 'lwc';\n${line}\nexport default class Card extends LightningElement {}`,
    'lwc/card/card.js-meta.xml':
      '<LightningComponentBundle><apiVersion>66.0</apiVersion><isExposed>false</isExposed></LightningComponentBundle>',
  });

  await assertFault(
    bundle("import hello from '@salesforce/label/c.Hello';"),
    /^LO2132 .*card\.js:2:\d+ .*label\/c\.Hello/,
  );
  await assertFault(bundle("import NAME from '@salesforce/schema/Thing__c.Nope__c';"), /^LO2132 .*Nope__c/);
  await assertFault(bundle("import save from '@salesforce/apex/Things.save';"), /^LO2132 .*Things\.save/);
  assert.deepEqual(await faultsOf(bundle("import NAME from '@salesforce/schema/Thing__c.Kind__c';")), []);
});

test('a home page has the regions of its template and is chosen by an override of its shape', async () => {
  const page = (region: string): Readonly<Record<string, string>> => ({
    'flexipages/Start.flexipage-meta.xml': `<FlexiPage><flexiPageRegions><name>${region}</name><type>Region</type></flexiPageRegions><masterLabel>Start</masterLabel><template><name>home:desktopTemplate</name></template><type>HomePage</type></FlexiPage>`,
  });
  const app = (action: string): Readonly<Record<string, string>> => ({
    'applications/App.app-meta.xml': `<CustomApplication><actionOverrides><actionName>${action}</actionName><content>Start</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>standard-home</pageOrSobjectType></actionOverrides><formFactors>Large</formFactors><isNavAutoTempTabsDisabled>false</isNavAutoTempTabsDisabled><isNavPersonalizationDisabled>false</isNavPersonalizationDisabled><isNavTabPersistenceDisabled>false</isNavTabPersistenceDisabled><label>App</label><tabs>standard-home</tabs><uiType>Lightning</uiType></CustomApplication>`,
  });

  assert.deepEqual(await faultsOf({ ...page('top'), ...app('Tab') }), []);
  await assertFault(page('main'), /^LO2133 .*no region main; it has top, bottomLeft/);
  await assertFault({ ...page('top'), ...app('View') }, /^LO2134 .*actionName View/);
});

test('a field update may change what a reference leads to', async () => {
  const update = (target: string, field: string): Readonly<Record<string, string>> => ({
    'objects/Thing__c/fields/Account__c.field-meta.xml':
      '<CustomField><fullName>Account__c</fullName><label>Account</label><type>Lookup</type><referenceTo>Account</referenceTo></CustomField>',
    'workflows/Thing__c.workflow-meta.xml': `<Workflow><fieldUpdates><fullName>U</fullName><field>${field}</field><literalValue>x</literalValue><name>U</name><notifyAssignee>false</notifyAssignee><operation>Literal</operation><protected>false</protected><targetObject>${target}</targetObject></fieldUpdates></Workflow>`,
  });

  assert.deepEqual(await faultsOf(update('Account__c', 'Description')), []);
  await assertFault(update('Account__c', 'Kind__c'), /Account\.Kind__c/);
});

test('a type that the typings lack is taken as it is', async () => {
  const body = '<DecisionMatrixDefinition><anything>1</anything></DecisionMatrixDefinition>';
  assert.deepEqual(await faultsOf({ 'decisionMatrixDefinition/M.decisionMatrixDefinition-meta.xml': body }), []);
});
