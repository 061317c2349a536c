import assert from 'node:assert/strict';
import { refused, type Check } from '../checks.ts';
import type { Connection } from './connect.ts';

export function accessChecks(admin: Connection, mechanic: Connection): Check[] {
  return [
    [
      'people see their own records, not those of others',
      async () => {
        const hidden = await admin.sobject('Machine__c').create({ Name: 'Hidden', Code__c: 'X1' });
        const own = await mechanic.sobject('Machine__c').create({ Name: 'Own', Code__c: 'X2' });

        const { records } = await mechanic.query("SELECT Name FROM Machine__c WHERE Code__c IN ('X1', 'X2')");
        assert.deepEqual(
          records.map((each) => each['Name']),
          ['Own'],
        );
        await refused('NOT_FOUND', () => mechanic.sobject('Machine__c').retrieve(hidden.id!));
        await refused('NOT_FOUND', () => mechanic.sobject('Machine__c').update({ Id: hidden.id!, Name: 'Mine' }));
        assert.equal((await admin.sobject('Machine__c').retrieve(own.id!))['Name'], 'Own');
      },
    ],
    [
      'a field that is not granted is not there: not in a record, a describe, a query or a save',
      async () => {
        const { id } = await mechanic.sobject('Machine__c').create({ Name: 'Fields', Code__c: 'X3' });
        const record = await mechanic.sobject('Machine__c').retrieve(id!);
        const { fields } = await mechanic.sobject('Machine__c').describe();

        assert.ok('Price__c' in record && !('Margin__c' in record));
        assert.equal(
          fields.some(({ name }) => name === 'Margin__c'),
          false,
        );
        await refused('INVALID_FIELD', () => mechanic.query('SELECT Margin__c FROM Machine__c'));
        await assert.rejects(mechanic.sobject('Machine__c').update({ Id: id!, Margin__c: 5 }));
        assert.equal((await admin.sobject('Machine__c').retrieve(id!))['Margin__c'], null);
      },
    ],
    [
      'what the permission set does not allow is refused',
      async () => {
        const { id } = await mechanic.sobject('Machine__c').create({ Name: 'Kept', Code__c: 'X4' });
        await refused('INSUFFICIENT_ACCESS_OR_READONLY', () => mechanic.sobject('Machine__c').destroy(id!));
      },
    ],
    [
      'two who write one record at the same moment both get an answer, and one of the values stays',
      async () => {
        const { id } = await mechanic.sobject('Machine__c').create({ Name: 'Both', Code__c: 'X5' });
        const names = Array.from({ length: 10 }, (_, index) => `Both ${index}`);
        const write = (by: Connection, Name: string) => by.sobject('Machine__c').update({ Id: id!, Name });
        await Promise.all(names.map((Name, index) => write(index % 2 === 0 ? admin : mechanic, Name)));

        assert.ok(names.includes((await admin.sobject('Machine__c').retrieve(id!))['Name'] as string));
      },
    ],
  ];
}
