/** Which projects are of orgs with person accounts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Project } from '../project/types.ts';
import { hasPersonAccounts } from './person-accounts.ts';

function has(text: string, features: readonly string[] = []): boolean {
  const project = {
    classes: [{ text }],
    triggers: [],
    objects: new Map(),
    components: new Map(),
  } as unknown as Project;
  return hasPersonAccounts(project, features);
}

test('Apex that compiles only with them and the feature bring person accounts', () => {
  assert.equal(has('Boolean is = account.IsPersonAccount;'), true);
  assert.equal(has('String tier = account.Tier__pc;'), true);
  assert.equal(has("insert new Account(RecordTypeId = type, LastName = 'Lee');"), true);
  assert.equal(has("return new Account(RecordTypeId = typeOf('Patient'), FirstName = 'Ann');"), true);
  assert.equal(has('', ['PersonAccounts']), true);
});

test('texts, comments and contacts do not', () => {
  assert.equal(has("fields.containsKey('IsPersonAccount'); // PersonEmail"), false);
  assert.equal(has("insert new Account(Name = 'a'); insert new Contact(LastName = 'Lee');"), false);
});
