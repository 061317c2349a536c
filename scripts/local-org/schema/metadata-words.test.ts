import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project/project-of.testing.ts';
import { buildSchema } from './build-schema.ts';

const rule = (formula: string): string =>
  `<ValidationRule><fullName>R</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula><errorMessage>no</errorMessage></ValidationRule>`;

test('an org has what the formulas of its rules name', () => {
  const schema = buildSchema(
    projectOf({
      'objects/Account/validationRules/R.validationRule-meta.xml': rule('AND(IsPersonAccount, ISBLANK(PersonEmail))'),
      'objects/Case/validationRules/R.validationRule-meta.xml': rule('ISBLANK(Entitlement.Name) || IsPartner__c'),
    }),
  );
  assert.ok(schema.object('Account')!.fields.has('personemail'));
  assert.ok(schema.object('Case')!.parentRelationships.has('entitlement'));
});

test('texts and comments of formulas name nothing', () => {
  const schema = buildSchema(
    projectOf({
      'objects/Account/validationRules/R.validationRule-meta.xml': rule(
        'Name = "IsPersonAccount" /* CurrencyIsoCode */',
      ),
    }),
  );
  assert.equal(schema.object('Account')!.fields.has('ispersonaccount'), false);
  assert.equal(schema.object('Account')!.fields.has('currencyisocode'), false);
});

test('criteria of workflow rules name fields of features', () => {
  const schema = buildSchema(
    projectOf({
      'workflows/Account.workflow-meta.xml':
        '<Workflow><rules><fullName>R</fullName><criteriaItems><field>Account.CurrencyIsoCode</field><operation>equals</operation><value>EUR</value></criteriaItems></rules></Workflow>',
    }),
  );
  assert.ok(schema.object('Account')!.fields.has('currencyisocode'));
});

test('a standard field in metadata is one that the org has, known here or not', () => {
  const file = (name: string): string => `<CustomField><fullName>${name}</fullName></CustomField>`;
  const schema = buildSchema(
    projectOf({
      'objects/Account/fields/IsPartner.field-meta.xml': file('IsPartner'),
      'objects/Account/fields/IqScore.field-meta.xml': file('IqScore'),
    }),
  );
  assert.ok(schema.object('Account')!.fields.has('ispartner'));
});
