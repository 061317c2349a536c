/** Choices are stored as they were defined, told by an org's own Apex tests. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const field = (name: string, type: string, isRestricted: boolean): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${type === 'Picklist' ? '' : '<visibleLines>3</visibleLines>'}<valueSet><restricted>${isRestricted}</restricted><valueSetDefinition><sorted>false</sorted>${[
    'Warm Red',
    'blue',
  ]
    .map((value) => `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`)
    .join('')}</valueSetDefinition></valueSet></CustomField>`;

playApexTests({
  'objects/Account/fields/Colour__c.field-meta.xml': field('Colour__c', 'Picklist', true),
  'objects/Account/fields/Open__c.field-meta.xml': field('Open__c', 'Picklist', false),
  'objects/Account/fields/Many__c.field-meta.xml': field('Many__c', 'MultiselectPicklist', true),
  'classes/ChoicesTest.cls': `@IsTest
private class ChoicesTest {
  static Account saved(Account account) {
    account.Name = 'A';
    insert account;
    return [SELECT Colour__c, Open__c, Many__c, Industry FROM Account];
  }
  @IsTest static void knownChoicesTakeTheCaseOfTheirDefinition() {
    Account account = saved(new Account(Colour__c = 'warm red', Open__c = 'BLUE', Industry = 'energy'));
    Assert.areEqual('Warm Red', account.Colour__c);
    Assert.areEqual('blue', account.Open__c);
    Assert.areEqual('Energy', account.Industry);
  }
  @IsTest static void choicesOfSeveralToo() {
    Assert.areEqual('Warm Red;blue', saved(new Account(Many__c = 'Blue; WARM RED;blue')).Many__c);
  }
  @IsTest static void unknownChoicesStayAsTheyAre() {
    Assert.areEqual('greeN', saved(new Account(Open__c = 'greeN')).Open__c);
  }
}`,
});
