import { strict as assert } from 'node:assert';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repositoryRoot } from '../../paths.ts';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { createOrg } from '../create-org.ts';
import type { CreatedOrg } from '../create-org.ts';
import { isSeeded, seedOrg } from './seed-org.ts';

/** The hello project with some of its files written anew. */
function helloWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder('hello');
  cpSync(join(repositoryRoot, 'scripts/local-org/fixtures/hello'), folder, {
    recursive: true,
    filter: (path) => !path.includes('.local-org'),
  });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

function seeded(projectDir: string): CreatedOrg {
  const org = createOrg({ projectDir, database: ':memory:' });
  seedOrg(org, org.settings);
  return org;
}

function greetings(org: CreatedOrg): unknown[][] {
  const sql = 'SELECT g."Text__c", c."Name" FROM "Greeting__c" g LEFT JOIN "Contact" c ON c."Id" = g."Contact__c"';
  return org.store.driver.prepare(sql).all();
}

test('data is saved through triggers, with references between files', () => {
  const org = seeded(helloWith());

  assert.deepEqual(greetings(org), [['Hello Ada', 'Ada Lovelace']]);
  assert.equal(isSeeded(org), true);
});

test('scripts run after the data', () => {
  const org = seeded(
    helloWith({
      'config/local-org.json': '{ "data": ["config/plan.json"], "scripts": ["config/after.apex"] }',
      'config/after.apex': "Greeting__c first = [SELECT Id FROM Greeting__c]; first.Text__c = 'Changed'; update first;",
    }),
  );

  assert.deepEqual(greetings(org), [['Changed', 'Ada Lovelace']]);
});

test('a fault names the file and leaves nothing behind', () => {
  const record = (field: string): string =>
    `{ "records": [{ "attributes": { "type": "Greeting__c", "referenceId": "One" }, ${field} }] }`;
  const cases: readonly (readonly [string, RegExp])[] = [
    ['"Nope__c": 1', /^LO4110 config\/greetings\.json The record One has the field Nope__c/],
    ['"Contact__c": "@Bob"', /^LO4111 .*@Bob/],
    ['"Text__c": 5', /^LO4112 .*5 in Text__c/],
    [`"Name": "${'x'.repeat(81)}"`, /^LO4113 .*One is refused/],
  ];
  for (const [field, expected] of cases) {
    const projectDir = helloWith({ 'config/greetings.json': record(field) });
    const org = createOrg({ projectDir, database: ':memory:' });

    assert.throws(
      () => seedOrg(org, org.settings),
      (error) => expected.test(String(error)),
      field,
    );
    assert.equal(isSeeded(org), false);
    assert.deepEqual(org.store.driver.prepare('SELECT count(*) FROM "Contact"').get(), [0]);
    org.close();
  }
});

test('an unknown setting is refused', () => {
  assert.throws(
    () => createOrg({ projectDir: helloWith({ 'config/local-org.json': '{ "user": "x" }' }), database: ':memory:' }),
    /no setting user/,
  );
});
