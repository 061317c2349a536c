import assert from 'node:assert/strict';
import test from 'node:test';
import { PlatformRecord } from './platform-record.ts';

test('a record prints what its getters give, by name', () => {
  const entry = new PlatformRecord('Schema.PicklistEntry', { Value: 'Hot', Label: 'Very hot', Active: true });
  entry.set('DefaultValue', false);
  assert.equal(
    entry.toString(),
    'Schema.PicklistEntry[getLabel=Very hot;getValue=Hot;isActive=true;isDefaultValue=false;]',
  );
});

test('what no getter gives is not printed', () => {
  const saved = new PlatformRecord('Database.SaveResult', { Id: null, Success: true, Created: true });
  assert.equal(saved.toString(), 'Database.SaveResult[getId=null;isSuccess=true;]');
});
