/** Cycles of accounts, told by Apex tests. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

playApexTests({
  'classes/HierarchyTest.cls': `@IsTest
private class HierarchyTest {
  static Account make(String name, Id parentId) {
    Account made = new Account(Name = name, ParentId = parentId);
    insert made;
    return made;
  }
  static void refused(List<Account> accounts) {
    Database.Error error = Database.update(accounts, false)[0].getErrors()[0];
    Assert.areEqual(StatusCode.CIRCULAR_DEPENDENCY, error.getStatusCode());
    Assert.areEqual('attempt to violate hierarchy constraints', error.getMessage());
    Assert.areEqual(new List<String>{ 'ParentId' }, error.getFields());
  }
  @IsTest static void noAccountIsItsOwnParent() {
    Account a = make('A', null);
    refused(new List<Account>{ new Account(Id = a.Id, ParentId = a.Id) });
  }
  @IsTest static void noAccountIsBelowItsChild() {
    Account a = make('A', null);
    Account c = make('C', make('B', a.Id).Id);
    refused(new List<Account>{ new Account(Id = a.Id, ParentId = c.Id) });
  }
  @IsTest static void twoThatAreSavedTogetherAreNotAboveEachOther() {
    Account a = make('A', null);
    Account b = make('B', null);
    refused(new List<Account>{ new Account(Id = a.Id, ParentId = b.Id), new Account(Id = b.Id, ParentId = a.Id) });
  }
  @IsTest static void parentsMayChange() {
    Account a = make('A', null);
    Account b = make('B', a.Id);
    Account c = make('C', a.Id);
    update new Account(Id = c.Id, ParentId = b.Id);
    update new Account(Id = b.Id, ParentId = null);
    Assert.areEqual(b.Id, [SELECT ParentId FROM Account WHERE Name = 'C'].ParentId);
  }
}`,
});
