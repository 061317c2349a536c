/** Big objects: written and deleted at once by their index, asked by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { createOrg, type CreatedOrg } from '../org/create-org.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';

const field = (name: string, more: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label>${more}</CustomField>`;
const text = (length: number, isRequired: boolean): string =>
  `<type>Text</type><length>${length}</length><required>${isRequired}</required>`;
const index = (...names: readonly string[]): string =>
  `<Index><fullName>Rides</fullName>${names.map((name) => `<fields><name>${name}</name><sortDirection>ASC</sortDirection></fields>`).join('')}<label>Rides</label></Index>`;

const files = {
  'objects/Ride__b/Ride__b.object-meta.xml':
    '<CustomObject><deploymentStatus>Deployed</deploymentStatus><label>Ride</label><pluralLabel>Rides</pluralLabel></CustomObject>',
  'objects/Ride__b/fields/Rider__c.field-meta.xml': field('Rider__c', text(18, true)),
  'objects/Ride__b/fields/At__c.field-meta.xml': field('At__c', '<type>DateTime</type><required>true</required>'),
  'objects/Ride__b/fields/Note__c.field-meta.xml': field('Note__c', text(10, false)),
  'objects/Ride__b/indexes/Rides.index-meta.xml': index('Rider__c', 'At__c'),
};
const rides = `Datetime noon = Datetime.newInstanceGmt(2026, 1, 2, 12, 0, 0);
  List<Ride__b> rides = new List<Ride__b>{
    new Ride__b(Rider__c = 'ada', At__c = noon, Note__c = 'one'),
    new Ride__b(Rider__c = 'ada', At__c = noon.addHours(1), Note__c = 'two'),
    new Ride__b(Rider__c = 'bob', At__c = noon, Note__c = 'three') };
  Assert.isTrue(Database.insertImmediate(rides)[2].isSuccess());`;

function withOrg(use: (org: CreatedOrg) => void, given: Readonly<Record<string, string>> = files): void {
  const org = createOrg({ projectDir: projectFolderOf(given), database: ':memory:' });
  try {
    use(org);
  } finally {
    org.close();
  }
}

function run(org: CreatedOrg, apex: string): void {
  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) => org.program.executeAnonymous(tx, apex));
}

test('a row with the same index is written over', () => {
  withOrg((org) => {
    run(org, rides);
    run(
      org,
      `${rides} Database.insertImmediate(new Ride__b(Rider__c = 'bob', At__c = noon, Note__c = 'again'));
       Assert.areEqual(3, [SELECT Rider__c FROM Ride__b].size());
       Ride__b bob = [SELECT Note__c, CreatedDate FROM Ride__b WHERE Rider__c = 'bob'];
       Assert.areEqual('again', bob.Note__c);
       Assert.isNotNull(bob.CreatedDate);`,
    );
  });
});

test('a query goes by the index, a range last', () => {
  withOrg((org) => {
    run(
      org,
      `${rides}
       Assert.areEqual(1, [SELECT Note__c FROM Ride__b WHERE Rider__c = 'ada' AND At__c > :noon].size());
       Assert.areEqual(3, [SELECT Note__c FROM Ride__b WHERE Rider__c IN ('ada', 'bob')].size());
       Assert.areEqual('two', [SELECT Note__c FROM Ride__b WHERE Rider__c = 'ada' ORDER BY At__c DESC][0].Note__c);`,
    );
  });
});

test('what the index cannot answer is refused', () => {
  withOrg((org) => {
    const where = (condition: string): string => `[SELECT Note__c FROM Ride__b WHERE ${condition}]`;
    for (const query of [
      where('At__c > 2026-01-01T00:00:00Z'),
      where("Note__c = 'one'"),
      where("Rider__c = 'ada' AND Note__c = 'one'"),
      where("Rider__c > 'a' AND At__c = 2026-01-01T00:00:00Z"),
      where("Rider__c LIKE 'a%'"),
      where("Rider__c != 'ada'"),
      where("Rider__c = 'ada' OR Rider__c = 'bob'"),
      '[SELECT COUNT() FROM Ride__b]',
      '[SELECT Rider__c FROM Ride__b ORDER BY Note__c]',
    ]) {
      run(
        org,
        `Boolean isRefused = false;
         try { Object found = ${query}; } catch (QueryException refused) { isRefused = true; }
         Assert.isTrue(isRefused, 'refused');`,
      );
    }
  });
});

test('a row without its index fails by itself; nothing is raised', () => {
  withOrg((org) => {
    run(
      org,
      `List<Database.SaveResult> results = Database.insertImmediate(new List<Ride__b>{
         new Ride__b(Rider__c = 'ada'), new Ride__b(Rider__c = 'ada', At__c = System.now(), Note__c = 'far too long') });
       Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, results[0].getErrors()[0].getStatusCode());
       Assert.areEqual(StatusCode.STRING_TOO_LONG, results[1].getErrors()[0].getStatusCode());`,
    );
  });
});

test('rows go by their index', () => {
  withOrg((org) => {
    run(
      org,
      `${rides} Database.deleteImmediate(new Ride__b(Rider__c = 'ada', At__c = noon));
       Assert.areEqual('two', [SELECT Note__c FROM Ride__b WHERE Rider__c = 'ada'].Note__c);`,
    );
  });
});

test('writing counts as a callout, not as a statement, and nothing may be saved before it', () => {
  withOrg((org) => {
    run(
      org,
      `${rides} Assert.areEqual(0, Limits.getDmlStatements()); Assert.areEqual(1, Limits.getCallouts());
       insert new Account(Name = 'Saved after it');`,
    );
    run(
      org,
      `insert new Account(Name = 'Saved before it');
       Boolean isRefused = false;
       try { Database.insertImmediate(new Ride__b()); } catch (CalloutException refused) { isRefused = true; }
       Assert.isTrue(isRefused, 'uncommitted work');`,
    );
  });
});

test('no other DML takes a big object', () => {
  withOrg((org) => {
    run(
      org,
      `Boolean isRefused = false;
       try { insert new Ride__b(Rider__c = 'ada', At__c = System.now()); } catch (TypeException refused) { isRefused = true; }
       Assert.isTrue(isRefused, 'not by insert');`,
    );
  });
});

test('an index that Salesforce could not build is a fault', () => {
  const path = 'objects/Ride__b/indexes/Rides.index-meta.xml';
  const { [path]: _, ...without } = files;
  for (const given of [without, { ...files, [path]: index('Note__c') }, { ...files, [path]: index('Nothing__c') }])
    assert.throws(() => withOrg(() => undefined, given), /index/i);
});
