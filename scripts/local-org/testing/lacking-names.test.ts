/** Names of Salesforce that this org does not know are unsupported; mistakes in known ones fail. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { runTestClass } from './run-test-class.ts';
import { loadTests } from './test-bed.ts';

function statusOf(statement: string): string {
  const projectDir = projectFolderOf({
    'classes/NamesTest.cls': `@IsTest private class NamesTest { @IsTest static void runs() { ${statement} } }`,
  });
  try {
    const { bed, tests } = loadTests(projectDir);
    const [outcome] = tests.flatMap((each) => runTestClass(bed, each));
    return `${outcome?.status}: ${outcome?.failure?.message.split(' ')[0]}`;
  } finally {
    rmSync(projectDir, { recursive: true });
  }
}

const lacking: Readonly<Record<string, string>> = {
  'a field that the stubs of a rare object do not name': 'insert new WebCart(NobodyKnows = 1);',
  'the same in a query': 'List<WebCart> carts = [SELECT NobodyKnows FROM WebCart];',
  'an object that is known by name': "insert new OrderAction(Name = 'x');",
  'a list of it': 'List<OrderAction> actions = new List<OrderAction>{ new OrderAction() }; insert actions;',
  'a query of it': 'List<Schema.OrderAction> actions = [SELECT Id FROM OrderAction];',
  'a component of Visualforce': 'Component.Apex.OutputText text = new Component.Apex.OutputText();',
  'a fact of a report with its rows':
    "Reports.ReportFact fact; fact = (Reports.ReportFactWithDetails) Reports.ReportManager.runReport('00O000000000001').getFactMap().get('T!T');",
  'a member that the stubs of a rare namespace do not name': 'new CommercePayments.BaseRequest().nobodyKnows = null;',
  'a field of a rare object in a dynamic query': "Database.query('SELECT NobodyKnows FROM WebCart');",
  'an object known by name in a dynamic query': "Database.query('SELECT Id FROM OrderAction');",
  'a field of a rare object that a record is asked for': "new WebCart().get('NobodyKnows');",
};
for (const [what, statement] of Object.entries(lacking))
  test(`${what} is unsupported`, () => assert.equal(statusOf(statement), 'unsupported: LO3001'));

const mistakes: Readonly<Record<string, string>> = {
  'a field that an object of every org lacks': 'insert new Account(NobodyKnows = 1);',
  'a custom field of a rare object': 'insert new WebCart(NobodyKnows__c = 1);',
  'a field that an object of every org lacks, in a dynamic query': "Database.query('SELECT NobodyKnows FROM Account');",
  'an object that nobody knows': 'insert new NobodyKnows(Name = null);',
};
for (const [what, statement] of Object.entries(mistakes))
  test(`${what} is a mistake`, () => assert.match(statusOf(statement), /^failed: /));
