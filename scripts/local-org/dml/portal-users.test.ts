/** People outside of the company: profiles and users of an org whose Apex names their licenses. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const files = {
  'classes/PortalUsersTest.cls': `@IsTest
private class PortalUsersTest {
  static User customer(Id contactId) {
    Profile profile = [SELECT Id, UserType, UserLicense.Name FROM Profile WHERE Name = 'Customer Community User'];
    Assert.areEqual('Customer Community', profile.UserLicense.Name);
    Assert.areEqual('CspLitePortal', profile.UserType);
    User created = new User(ContactId = contactId, ProfileId = profile.Id, LastName = 'Lee', Alias = 'lee', Email = 'lee@lee.example',
      Username = 'lee@portal.example', CommunityNickname = 'lee', TimeZoneSidKey = 'America/New_York',
      LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
    System.runAs(new User(Id = UserInfo.getUserId())) { insert created; }
    return created;
  }
  @IsTest static void profilesNobodyNamesAreMissing() {
    Assert.areEqual(1, [SELECT COUNT() FROM Profile WHERE UserType NOT IN ('Standard', 'CsnOnly')]);
  }
  @IsTest static void customerBelongsToAnAccount() {
    Account acme = new Account(Name = 'Acme');
    insert acme;
    Contact lee = new Contact(LastName = 'Lee', AccountId = acme.Id);
    insert lee;
    User found = [SELECT UserType, AccountId, IsPortalEnabled FROM User WHERE Id = :customer(lee.Id).Id];
    Assert.areEqual('CspLitePortal', found.UserType);
    Assert.areEqual(acme.Id, found.AccountId);
    Assert.isTrue(found.IsPortalEnabled);
    System.runAs(found) {
      insert new Case(Subject = 'Mine', ContactId = lee.Id);
      Assert.areEqual(1, [SELECT COUNT() FROM Case]);
      Assert.isFalse(Auth.CommunitiesUtil.isInternalUser());
      Assert.isFalse(Auth.CommunitiesUtil.isGuestUser());
    }
  }
}`,
};

playApexTests(files);
