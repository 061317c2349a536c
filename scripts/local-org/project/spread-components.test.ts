import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { isSpread, joined } from './spread-components.ts';
import type { Component } from './types.ts';
import { parseXml } from './xml.ts';

const profile = (path: string, text: string): Component => ({
  type: 'Profile',
  fullName: 'Clerk',
  path,
  body: parseXml(`<Profile>${text}</Profile>`, path),
});
const field = (name: string, isEditable: boolean): string =>
  `<fieldPermissions><editable>${isEditable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;

test('a profile in two package directories has the permissions of both, the first one first', () => {
  const whole = joined(
    profile('a', `<custom>true</custom>${field('Account.A__c', true)}`),
    profile('b', `<custom>false</custom>${field('Account.A__c', false)}${field('Account.B__c', false)}`),
  );

  assert.deepEqual(whole.body.values('custom'), ['true']);
  assert.deepEqual(
    whole.body.all('fieldPermissions').map((entry) => [entry.value('field'), entry.value('editable')]),
    [
      ['Account.A__c', 'true'],
      ['Account.B__c', 'false'],
    ],
  );
});

test('a deploy replaces permission sets and adds to workflows', () => {
  assert.equal(isSpread('PermissionSet'), false);
  assert.equal(isSpread('Workflow'), true);
});
