/** Records of a trigger may be changed; their list may not. */
import { playApexTests } from '../../testing/play-apex-tests.testing.ts';

const meta = (kind: string): string => `<${kind}><apiVersion>64.0</apiVersion><status>Active</status></${kind}>`;

playApexTests({
  'triggers/KeepAll.trigger-meta.xml': meta('ApexTrigger'),
  'triggers/KeepAll.trigger': `trigger KeepAll on Account (before insert) {
  for (Account each : Trigger.new) each.Name += '!';
  try {
    Trigger.new.clear();
  } catch (FinalException fault) {
    TriggerListsTest.faults.add(fault.getMessage());
  }
  try {
    Trigger.new.add(new Account());
  } catch (FinalException fault) {
    TriggerListsTest.faults.add(fault.getMessage());
  }
  List<Account> own = Trigger.new.clone();
  own.clear();
}`,
  'classes/TriggerListsTest.cls-meta.xml': meta('ApexClass'),
  'classes/TriggerListsTest.cls': `@IsTest
private class TriggerListsTest {
  public static List<String> faults = new List<String>();

  @IsTest static void listsOfATriggerAreReadOnly() {
    insert new Account(Name = 'A');
    Assert.areEqual(new List<String>{ 'Collection is read-only', 'Collection is read-only' }, faults);
    Assert.areEqual('A!', [SELECT Name FROM Account].Name);
    try {
      Database.query('SELECT COUNT(Id) FROM Account HAVING COUNT(Id) > 1');
      Assert.fail('Only groups are filtered');
    } catch (QueryException fault) {
      Assert.isTrue(fault.getMessage().contains('HAVING'), fault.getMessage());
    }
  }
}`,
});
