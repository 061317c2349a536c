/** Accounts that are persons, told by Apex tests of an org whose Apex names them. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const files = {
  'objects/Contact/fields/Tier__c.field-meta.xml':
    '<CustomField><fullName>Tier__c</fullName><label>Tier</label><type>Text</type><length>20</length></CustomField>',
  'objects/Account/recordTypes/Company.recordType-meta.xml':
    '<RecordType><fullName>Company</fullName><active>true</active><label>Company</label></RecordType>',
  'triggers/Contacts.trigger': `trigger Contacts on Contact (before insert) {
  throw new IllegalArgumentException('No trigger sees the contact of a person');
}`,
  'classes/PersonsTest.cls': `@IsTest
private class PersonsTest {
  static Id person() {
    return SObjectType.Account.getRecordTypeInfosByDeveloperName().get('PersonAccount').getRecordTypeId();
  }
  static String errorOf(Account account) {
    return Database.insert(account, false).getErrors()[0].getMessage();
  }
  @IsTest static void personHasAContact() {
    Account ann = new Account(RecordTypeId = person(), FirstName = 'Ann', LastName = 'Lee', PersonEmail = 'ann@lee.example', Tier__pc = 'Gold');
    insert ann;
    ann = [SELECT Name, IsPersonAccount, PersonContactId, PersonContact.Tier__c FROM Account];
    Assert.areEqual('Ann Lee', ann.Name);
    Assert.isTrue(ann.IsPersonAccount);
    Assert.areEqual('Gold', ann.PersonContact.Tier__c);
    Contact own = [SELECT Name, Email, AccountId, IsPersonAccount FROM Contact WHERE Id = :ann.PersonContactId];
    Assert.areEqual('Ann Lee', own.Name);
    Assert.areEqual('ann@lee.example', own.Email);
    Assert.areEqual(ann.Id, own.AccountId);
    Assert.isTrue(own.IsPersonAccount);
  }
  @IsTest static void contactFollowsThePerson() {
    insert new Account(LastName = 'Lee', PersonMobilePhone = '1');
    Account lee = [SELECT Name, LastName, RecordType.DeveloperName FROM Account];
    Assert.areEqual('PersonAccount', lee.RecordType.DeveloperName);
    lee.LastName = 'Long';
    lee.PersonMobilePhone = '2';
    update lee;
    Contact own = [SELECT Name, MobilePhone FROM Contact];
    Assert.areEqual('Long', own.Name);
    Assert.areEqual('2', own.MobilePhone);
  }
  @IsTest static void personFollowsTheContact() {
    insert new Account(LastName = 'Lee', PersonEmail = 'a@lee.example', Tier__pc = 'Gold');
    Contact own = [SELECT Id FROM Contact];
    own.Email = 'b@lee.example';
    own.Tier__c = 'Silver';
    own.LastName = 'Long';
    update own;
    Account lee = [SELECT Name, LastName, PersonEmail, Tier__pc FROM Account];
    Assert.areEqual('Long', lee.Name);
    Assert.areEqual('Long', lee.LastName);
    Assert.areEqual('b@lee.example', lee.PersonEmail);
    Assert.areEqual('Silver', lee.Tier__pc);
  }
  @IsTest static void companyHasNone() {
    Id company = SObjectType.Account.getRecordTypeInfosByDeveloperName().get('Company').getRecordTypeId();
    insert new Account(Name = 'Acme', RecordTypeId = company);
    Assert.isFalse([SELECT IsPersonAccount FROM Account].IsPersonAccount);
    Assert.areEqual(0, [SELECT COUNT() FROM Contact]);
  }
  @IsTest static void namesOfTheOtherKindAreRefused() {
    Assert.areEqual('Account: bad field names on insert/update call: Name', errorOf(new Account(RecordTypeId = person(), Name = 'Ann')));
    Id company = [SELECT Id FROM RecordType WHERE SObjectType = 'Account' AND IsPersonType = false].Id;
    Assert.areEqual('Account: bad field names on insert/update call: LastName', errorOf(new Account(RecordTypeId = company, Name = 'Acme', LastName = 'Lee')));
    Assert.areEqual('Required fields are missing: [LastName]', errorOf(new Account(RecordTypeId = person(), FirstName = 'Ann')));
  }
}`,
};

playApexTests(files);
