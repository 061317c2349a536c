/** What Apex offers to tests only, told by Apex tests themselves. */
import { playApexTests } from './play-apex-tests.testing.ts';

const files = {
  'classes/Jobs.cls': `public class Jobs implements Queueable, Schedulable {
  public void execute(QueueableContext c) { insert new Account(Name = 'queued'); }
  public void execute(SchedulableContext c) { insert new Account(Name = 'scheduled'); }
}`,
  'classes/Greeter.cls': `public virtual class Greeter {
  public virtual String greet(String name, Integer times) { return 'real ' + name; }
  public virtual void note() { throw new IllegalArgumentException('real'); }
}`,
  'classes/Speaker.cls': 'public interface Speaker { Integer volume(); }',
  'classes/Lazy.cls': `public virtual class Lazy {
  private String loaded { get { if (loaded == null) loaded = load(); return loaded; } set; }
  public virtual String load() { return loaded; }
}`,
  'triggers/Accounts.trigger': `trigger Accounts on Account (before insert) {
  for (Account a : Trigger.new) {
    if (a.NumberOfEmployees == 13) a.NumberOfEmployees.addError('Unlucky number');
    if (a.Rating == 'x') a?.Rating.addError(new IllegalArgumentException('Bad rating'));
  }
}`,
  'staticresources/accounts.csv': 'Name,NumberOfEmployees\r\n"With, comma",\nLoaded,5\n',
  'staticresources/accounts.resource-meta.xml':
    '<StaticResource><cacheControl>Public</cacheControl><contentType>text/csv</contentType></StaticResource>',
  'classes/FeaturesTest.cls': `@IsTest
private class FeaturesTest {
  class Stub implements System.StubProvider {
    List<String> calls = new List<String>();
    public Object handleMethodCall(Object o, String method, Type returns, List<Type> types, List<String> names, List<Object> args) {
      calls.add(method + names + args.size() + returns + types);
      return method == 'greet' ? 'stubbed ' + args[0] : method == 'volume' ? (Object) 'loud' : null;
    }
  }
  static String errorOf(Account a) {
    Database.Error error = Database.insert(a, false).getErrors()[0];
    return error.getMessage() + error.getFields();
  }
  @IsTest static void errorOnAFieldOfARecordNamesTheField() {
    Assert.areEqual('Unlucky number(NumberOfEmployees)', errorOf(new Account(Name = 'a', NumberOfEmployees = 13)));
    Assert.areEqual('Bad rating(Rating)', errorOf(new Account(Name = 'a', Rating = 'x')));
  }
  @IsTest static void codeRunsAsAVersion() {
    System.runAs(new Version(1, 2));
    Assert.areEqual(-1, new Version(1, 2).compareTo(new Version(1, 3, 4)));
  }
  @IsTest static void oneClassIsQueuedAndScheduled() {
    Test.startTest();
    System.enqueueJob(new Jobs());
    System.schedule('Nightly', '0 0 3 * * ?', new Jobs());
    Test.stopTest();
    Schedulable job = new Jobs();
    job.execute(null);
    Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'queued']);
    Assert.areEqual(2, [SELECT COUNT() FROM Account WHERE Name = 'scheduled']);
  }
  @IsTest static void dynamicQueryGivesItsOneRecord() {
    insert new Account(Name = 'one');
    Account found = Database.query('SELECT Name FROM Account');
    Assert.areEqual('one', found.Name);
    try {
      found = Database.query('SELECT Name FROM Account WHERE Name = null');
      Assert.fail('There is no such record');
    } catch (QueryException e) {
      Assert.areEqual('List has no rows for assignment to SObject', e.getMessage());
    }
  }
  @IsTest static void stubAnswersForAClass() {
    Stub provider = new Stub();
    Greeter greeter = (Greeter) Test.createStub(Greeter.class, provider);
    Assert.areEqual('stubbed Jo', greeter.greet('Jo', 2));
    greeter.note();
    Assert.areEqual(new List<String>{ 'greet(name, times)2String(String, Integer)', 'note()0void()' }, provider.calls);
  }
  @IsTest static void stubAnswersWithTheRightType() {
    Speaker speaker = (Speaker) Test.createStub(Speaker.class, new Stub());
    try {
      speaker.volume();
      Assert.fail('A text is no Integer');
    } catch (TypeException e) {
      Assert.isNotNull(e.getMessage());
    }
  }
  @IsTest static void cloneOfAnOldRecordCanBeInserted() {
    Account made = new Account(Name = 'Old');
    insert made;
    Account found = [SELECT Name, IsDeleted, LastViewedDate, CreatedDate FROM Account];
    insert found.clone(false, true);
    Assert.areEqual(2, [SELECT COUNT() FROM Account WHERE Name = 'Old']);
  }
  @IsTest static void sharedFileHasAnAddress() {
    ContentVersion file = new ContentVersion(Title = 'a', PathOnClient = 'a.txt', VersionData = Blob.valueOf('a'));
    insert file;
    insert new ContentDistribution(Name = 'Shared', ContentVersionId = file.Id, PreferencesAllowOriginalDownload = true);
    ContentDistribution shared = [SELECT ContentDownloadUrl, DistributionPublicUrl FROM ContentDistribution];
    Assert.isNotNull(shared.ContentDownloadUrl);
    Assert.isNotNull(shared.DistributionPublicUrl);
  }
  @IsTest static void administratorHasRightsAsRows() {
    Assert.areEqual(1, [SELECT COUNT() FROM ObjectPermissions WHERE SobjectType = 'Account' AND Parent.Profile.Name = 'System Administrator']);
    Assert.areEqual(0, [SELECT COUNT() FROM ObjectPermissions WHERE SobjectType = 'Account' AND Parent.Profile.Name = 'Chatter Free User']);
    Assert.isFalse([SELECT Field FROM FieldPermissions WHERE SobjectType = 'Account'].isEmpty());
  }
  @IsTest static void stubPrintsAsAClassOfItsOwn() {
    Object speaker = Test.createStub(Speaker.class, new Stub());
    Assert.isTrue(String.valueOf(speaker).startsWith('Speaker__sfdc_ApexStub:'), String.valueOf(speaker));
  }
  @IsTest static void stubPrintsWithoutRunningItsGetters() {
    Stub provider = new Stub();
    Assert.areEqual('Lazy__sfdc_ApexStub:[]', String.valueOf(Test.createStub(Lazy.class, provider)));
    Assert.areEqual(0, provider.calls.size());
  }
  @IsTest static void recordsComeFromAStaticResource() {
    List<SObject> made = Test.loadData(Account.SObjectType, 'accounts');
    List<Account> rows = [SELECT Name, NumberOfEmployees FROM Account ORDER BY Name];
    Assert.areEqual('Loaded 5', rows[0].Name + ' ' + rows[0].NumberOfEmployees);
    Assert.areEqual('With, comma null', rows[1].Name + ' ' + rows[1].NumberOfEmployees);
    Assert.areEqual(made[1].Id, rows[0].Id);
  }
}`,
};

playApexTests(files);
