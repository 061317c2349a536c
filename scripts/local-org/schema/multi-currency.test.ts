/** Which projects see several currencies, and what their Apex finds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../project/types.ts';
import { playApexTests } from '../testing/play-apex-tests.testing.ts';
import { hasSeveralCurrencies } from './multi-currency.ts';

function isSeen(text: string, features: readonly string[] = []): boolean {
  const project = {
    classes: [{ text }],
    triggers: [],
    objects: new Map(),
    components: new Map(),
  } as unknown as Project;
  return hasSeveralCurrencies(project, features);
}

test('a query in a text and a comment do not bring currencies to an org', () => {
  assert.equal(isSeen("// CurrencyType\n/* CurrencyType */ Database.query('SELECT Id FROM CurrencyType');"), false);
  assert.equal(isSeen("record.put('CurrencyIsoCode', code); // a.CurrencyIsoCode"), false);
});

test('Apex that names them and an org with several currencies have them', () => {
  assert.equal(isSeen("String a = 'it\\'s'; List<CurrencyType> all;"), true);
  assert.equal(isSeen("Database.query('SELECT Id FROM CurrencyType');", ['MultiCurrency']), true);
  assert.equal(isSeen('Account a = [SELECT Name, CurrencyIsoCode FROM Account];'), true);
  assert.equal(isSeen("new Account(Name = 'x', CurrencyIsoCode = 'EUR');"), true);
  assert.equal(isSeen("account.CurrencyIsoCode = 'EUR';"), true);
});

test('a variable of a class is not the field of a record', () => {
  assert.equal(
    isSeen('class Price { String currencyIsoCode; } void run(Price p) { p.currencyIsoCode = null; }'),
    false,
  );
});

const object =
  '<CustomObject><label>Plan</label><pluralLabel>Plans</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>';

playApexTests({
  'objects/Plan__c/Plan__c.object-meta.xml': object,
  'classes/CurrenciesTest.cls': `@IsTest
private class CurrenciesTest {
  @IsTest static void recordsHaveACurrency() {
    Assert.isTrue(UserInfo.isMultiCurrencyOrganization());
    insert new List<SObject>{ new Account(Name = 'A'), new Plan__c(Name = 'P', CurrencyIsoCode = 'EUR') };
    Assert.areEqual(UserInfo.getDefaultCurrency(), [SELECT CurrencyIsoCode FROM Account].CurrencyIsoCode);
    Assert.areEqual('EUR', [SELECT CurrencyIsoCode FROM Plan__c].CurrencyIsoCode);
    Assert.isTrue(SObjectType.Plan__c.fields.getMap().containsKey('CurrencyIsoCode'));
    CurrencyType own = [SELECT IsoCode, ConversionRate, DecimalPlaces, IsActive FROM CurrencyType WHERE IsCorporate = true];
    Assert.areEqual('USD', own.IsoCode);
    Assert.areEqual(1, own.ConversionRate);
    Assert.areEqual(2, own.DecimalPlaces);
    Assert.isTrue(own.IsActive);
  }
}`,
});

playApexTests({
  'objects/Plan__c/Plan__c.object-meta.xml': object,
  'classes/OneCurrencyTest.cls': `@IsTest
private class OneCurrencyTest {
  @IsTest static void recordsHaveNone() {
    Assert.isFalse(UserInfo.isMultiCurrencyOrganization());
    Assert.isFalse(SObjectType.Plan__c.fields.getMap().containsKey('CurrencyIsoCode'));
  }
}`,
});
