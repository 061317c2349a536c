import assert from 'node:assert/strict';
import test from 'node:test';
import { TrialOrg, userOf } from './trial-org.testing.ts';

const codes = (trial: TrialOrg, object: string, values: Record<string, string>): string[] =>
  trial
    .save('insert', trial.record(object, values))
    .flatMap(({ errors }) => errors.map(({ statusCode, message }) => `${statusCode} ${message}`));

const role = { Name: 'Chief', DeveloperName: 'Chief' };

test('what decides about access is not saved with other records', () => {
  const trial = new TrialOrg({});
  trial.insert('Account', { Name: 'Acme' });
  assert.deepEqual(codes(trial, 'UserRole', role), [
    'MIXED_DML_OPERATION DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Account',
  ]);
});

test('a runAs block counts apart', () => {
  const trial = new TrialOrg({});
  trial.insert('UserRole', role);
  const before = trial.tx.user;
  trial.tx.user = userOf(before.id);
  trial.insert('Account', { Name: 'Acme' });
  trial.tx.user = before;
  assert.match(codes(trial, 'Account', { Name: 'Beta' })[0] ?? '', /^MIXED_DML_OPERATION .*original object: UserRole$/);
});

test('a group is inserted together with anything', () => {
  const trial = new TrialOrg({});
  trial.insert('Account', { Name: 'Acme' });
  trial.insert('Group', { Name: 'Reviewers', DeveloperName: 'Reviewers' });
  trial.insert('Account', { Name: 'Beta' });
});

test('a group of permission sets is saved together with its permission sets', () => {
  const trial = new TrialOrg({});
  trial.insert('PermissionSet', { Name: 'Reviews', Label: 'Reviews' });
  trial.insert('PermissionSetGroup', { DeveloperName: 'Reviewers', MasterLabel: 'Reviewers' });
});
