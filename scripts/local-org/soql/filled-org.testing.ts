/** A small org with accounts and projects to ask for. */
import assert from 'node:assert/strict';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexException } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { smallOrg, type SmallOrg } from './small-org.testing.ts';

export function filled(): SmallOrg & { readonly acme: string; readonly globex: string } {
  const org = smallOrg();
  const owner = org.put('User', { FirstName: 'Ada', LastName: 'King', Username: 'ada@x.y' });
  const acme = org.put('Account', { Name: 'Acme', Industry: 'Energy', OwnerId: owner });
  const globex = org.put('Account', { Name: 'Globex', Industry: null, OwnerId: owner });
  const queue = org.put('Group', { Name: 'Crew', DeveloperName: 'Crew', Type: 'Queue' });
  org.put('Project__c', {
    Name: 'alpha',
    Account__c: acme,
    Stage__c: 'Build',
    Budget__c: 50,
    Tags__c: 'Red;Blue',
    DueOn__c: ApexDate.of(2026, 11, 24),
    StartedAt__c: new ApexDatetime(Date.UTC(2026, 10, 24, 4, 30)),
    OwnerId: owner,
  });
  org.put('Project__c', {
    Name: 'Beta',
    Account__c: acme,
    Stage__c: 'Plan',
    Budget__c: 150.1,
    Tags__c: 'Green',
    DueOn__c: ApexDate.of(2026, 12, 24),
    StartedAt__c: new ApexDatetime(Date.UTC(2026, 10, 24, 6)),
    OwnerId: queue,
  });
  org.put('Project__c', { Name: 'Éclair_1', Account__c: globex, Stage__c: 'Done', Budget__c: 200.2, OwnerId: owner });
  org.put('Project__c', { Name: 'Delta', Account__c: null, Stage__c: null, Budget__c: null, OwnerId: owner });
  return { ...org, acme, globex };
}

export const names = (records: readonly SObjectValue[]): unknown[] =>
  records.map((record) => record.fields.get('Name'));
export const list = (...items: (string | null)[]): ApexList =>
  new ApexList({ kind: 'primitive', name: 'String' }, items);
export const message =
  (text: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ApexException, String(error));
    assert.equal(error.typeName, 'System.QueryException');
    assert.match(error.message ?? '', new RegExp(text));
    return true;
  };
