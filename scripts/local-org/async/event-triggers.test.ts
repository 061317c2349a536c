/** Several triggers on one event, told by Apex tests: each is a subscriber of its own. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const meta = (kind: string): string => `<${kind}><apiVersion>64.0</apiVersion><status>Active</status></${kind}>`;

playApexTests({
  'objects/Ping__e/Ping__e.object-meta.xml':
    '<CustomObject><label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
  'triggers/Breaks.trigger-meta.xml': meta('ApexTrigger'),
  'triggers/Breaks.trigger': `trigger Breaks on Ping__e (after insert) {
  insert new Account(Name = 'lost');
  throw new IllegalArgumentException('no');
}`,
  'triggers/Keeps.trigger-meta.xml': meta('ApexTrigger'),
  'triggers/Keeps.trigger': `trigger Keeps on Ping__e (after insert) {
  insert new Account(Name = Trigger.size + ' kept, ' + Limits.getDmlStatements());
}`,
  'classes/EventTriggersTest.cls-meta.xml': meta('ApexClass'),
  'classes/EventTriggersTest.cls': `@IsTest
private class EventTriggersTest {
  @IsTest static void whatOneBreaksTheOtherKeeps() {
    Test.startTest();
    EventBus.publish(new List<Ping__e>{ new Ping__e(), new Ping__e() });
    Test.stopTest();
    Assert.areEqual('2 kept, 0', [SELECT Name FROM Account].Name);
    Assert.areEqual(2, [SELECT Position FROM EventBusSubscriber WHERE Name = 'Keeps'].Position);
    Assert.areEqual(0, [SELECT Position FROM EventBusSubscriber WHERE Name = 'Breaks'].Position);
  }
}`,
});
