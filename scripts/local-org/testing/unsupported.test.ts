/** A test that met something unsupported is counted so, however it ended. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { runTestClass } from './run-test-class.ts';
import { loadTests } from './test-bed.ts';

const lacking = 'Answers.findSimilar(new Account())';
const projectDir = projectFolderOf({
  'classes/Jobs.cls': `public class Jobs implements Queueable {
  public void execute(QueueableContext c) { ${lacking}; }
  @future public static void later() { try { ${lacking}; } catch (Exception e) { System.debug(e); } }
}`,
  'triggers/Contacts.trigger': `trigger Contacts on Contact (before insert) { ${lacking}; }`,
  'classes/MetTest.cls': `@IsTest
private class MetTest {
  class Stub implements System.StubProvider {
    public Object handleMethodCall(Object o, String method, Type returns, List<Type> types, List<String> names, List<Object> args) {
      ${lacking};
      return null;
    }
  }
  public virtual class Greeter { public virtual void greet() {} }
  @IsTest static void inTheBody() { ${lacking}; }
  @IsTest static void caught() { try { ${lacking}; } catch (Exception e) { Assert.isNotNull(e); } }
  @IsTest static void inATrigger() { Database.insert(new Contact(LastName = 'x'), false); }
  @IsTest static void inAQueueable() { Test.startTest(); System.enqueueJob(new Jobs()); Test.stopTest(); }
  @IsTest static void inAFuture() { Test.startTest(); Jobs.later(); Test.stopTest(); }
  @IsTest static void inAStub() { ((Greeter) Test.createStub(Greeter.class, new Stub())).greet(); }
  @IsTest static void failsElsewhere() { Assert.areEqual(1, 2); }
  @IsTest static void meetsNothing() { Assert.isTrue(true); }
}`,
  'classes/SetupTest.cls': `@IsTest
private class SetupTest {
  @TestSetup static void data() { Database.insert(new Contact(LastName = 'x'), false); }
  @IsTest static void one() { Assert.isTrue(true); }
}`,
});
test.after(() => rmSync(projectDir, { recursive: true }));
const { bed, tests } = loadTests(projectDir);
const outcomes = tests.flatMap((each) => runTestClass(bed, each));

for (const { method, status, failure } of outcomes.filter(({ method }) => /^(in|caught|one)/.test(method)))
  test(`met ${method}`, () => {
    assert.equal(status, 'unsupported', failure?.message);
    assert.match(failure!.message, /^LO3001 .*Answers\.findSimilar/);
    assert.match(failure!.excerpt!.path, /\.(cls|trigger)$/);
  });

test('a failure and a success without it stay what they are', () => {
  const endings = Object.fromEntries(outcomes.map(({ method, status }) => [method, status]));
  assert.equal(endings['failsElsewhere'], 'failed');
  assert.equal(endings['meetsNothing'], 'passed');
});

test('Chatter refuses a test without the data of the org, and is unsupported in one that sees it', () => {
  const ask = 'ConnectApi.ChatterFeeds.getFeedElement(null, UserInfo.getUserId())';
  const folder = projectFolderOf({
    'classes/Follower.cls': `public class Follower implements Queueable { public static String met;
  public void execute(QueueableContext c) { try { ${ask}; } catch (UnsupportedOperationException e) { met = e.getMessage(); } } }`,
    'classes/ChatterTest.cls': `@IsTest
private class ChatterTest {
  @IsTest static void siloed() { new Follower().execute(null); Assert.isTrue(Follower.met.contains('data siloed tests')); }
  @IsTest static void siloedInAJob() {
    Test.startTest(); System.enqueueJob(new Follower()); Test.stopTest();
    Assert.isTrue(Follower.met.contains('SeeAllData=true'));
  }
  @IsTest(SeeAllData=true) static void open() { ${ask}; }
  @IsTest static void prepared() { ConnectApi.ChatterFeeds.getFeedElementsFromFeed(null, ConnectApi.FeedType.News); }
}`,
  });
  const { bed: ownBed, tests: ownTests } = loadTests(folder);
  const met = ownTests.flatMap((each) => runTestClass(ownBed, each)).map(({ method, status }) => [method, status]);
  rmSync(folder, { recursive: true });

  assert.deepEqual(Object.fromEntries(met), {
    siloed: 'passed',
    siloedInAJob: 'passed',
    open: 'unsupported',
    prepared: 'unsupported',
  });
});
