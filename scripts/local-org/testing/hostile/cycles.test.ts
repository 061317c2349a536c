/** Things that lead back to themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolderOf } from '../../project/project-of.testing.ts';
import { endingOf } from './hostile-project.testing.ts';

test('cycles of types are refused, cycles of values run or meet a limit', async () => {
  const field = (name: string, to: string): string =>
    `<CustomField><fullName>${name}</fullName><label>${name}</label><type>Lookup</type><referenceTo>${to}</referenceTo><relationshipName>${name.slice(0, -3)}s</relationshipName></CustomField>`;
  const object =
    '<CustomObject><label>Ring</label><pluralLabel>Rings</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel></CustomObject>';
  const { outcomes, warnings } = await endingOf(
    projectFolderOf({
      'classes/CycleA.cls': 'public virtual class CycleA extends CycleB {}',
      'classes/CycleB.cls': 'public virtual class CycleB extends CycleA {}',
      'classes/CycleI.cls': 'public interface CycleI extends CycleI {}',
      'classes/First.cls': 'public class First { public static Integer a = Second.b + 1; }',
      'classes/Second.cls': 'public class Second { public static Integer b = First.a == null ? 5 : First.a; }',
      'triggers/Contacts.trigger':
        "trigger Contacts on Contact (after insert) { insert new Contact(LastName = 'again'); }",
      'objects/RingA__c/RingA__c.object-meta.xml': object,
      'objects/RingA__c/fields/B__c.field-meta.xml': field('B__c', 'RingB__c'),
      'objects/RingB__c/RingB__c.object-meta.xml': object,
      'objects/RingB__c/fields/A__c.field-meta.xml': field('A__c', 'RingA__c'),
      'classes/CycleTest.cls': `@IsTest
private class CycleTest {
  class Again implements Queueable { public void execute(QueueableContext c) { System.enqueueJob(new Again()); } }
  @IsTest static void usesRefused() { Object o = new CycleA(); }
  @IsTest static void staticsSeeWhatIsThere() { Assert.areEqual(6, First.a); }
  @IsTest static void listInItself() {
    List<Object> all = new List<Object>();
    all.add(all);
    Assert.isNotNull(String.valueOf(all));
  }
  @IsTest static void trigger_fires_itself() { insert new Contact(LastName = 'once'); }
  @IsTest static void jobStartsItself() { Test.startTest(); System.enqueueJob(new Again()); Test.stopTest(); }
  @IsTest static void objectsInARing() {
    RingA__c a = new RingA__c(Name = 'a');
    insert a;
    RingB__c b = new RingB__c(Name = 'b', A__c = a.Id);
    insert b;
    a.B__c = b.Id;
    update a;
    Assert.areEqual('a', [SELECT B__r.A__r.Name FROM RingA__c].B__r.A__r.Name);
  }
}`,
    }),
  );

  assert.match(outcomes['CycleTest.usesRefused']!, /^failed LO\d+ Circular definition: CycleA$/);
  assert.equal(outcomes['CycleTest.staticsSeeWhatIsThere'], 'passed');
  assert.equal(outcomes['CycleTest.listInItself'], 'passed');
  assert.match(
    outcomes['CycleTest.trigger_fires_itself']!,
    /^failed System\.DmlException: Insert failed\. First exception on row 0/,
  );
  assert.match(outcomes['CycleTest.jobStartsItself']!, /^(passed|failed System\.)/);
  assert.equal(outcomes['CycleTest.objectsInARing'], 'passed');
  assert.ok(warnings.some((warning) => warning.startsWith('the class CycleI is left out')));
});
