import assert from 'node:assert/strict';
import { refusal, refused, type Check } from '../checks.ts';
import type { Connection } from './connect.ts';

export function recordChecks(admin: Connection): Check[] {
  const machines = admin.sobject('Machine__c');
  return [
    [
      'a record is created, read, changed and deleted',
      async () => {
        const made = await machines.create({ Name: 'Lathe', Code__c: 'R1', Price__c: 12.5, Bought__c: '2026-01-31' });
        assert.deepEqual([made.success, made.errors], [true, []]);
        const id = made.id!;

        const read = await machines.retrieve(id);
        assert.deepEqual(
          [read['Name'], read['Price__c'], read['Bought__c'], read['Active__c'], read['Kind__c']],
          ['Lathe', 12.5, '2026-01-31', true, null],
        );
        assert.match(read['CreatedDate'] as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);

        await machines.update({ Id: id, Checked__c: '2026-02-01T10:00:00Z', Price__c: null });
        const changed = await machines.retrieve(id, { fields: ['Checked__c', 'Price__c'] });
        assert.deepEqual([changed['Checked__c'], changed['Price__c']], ['2026-02-01T10:00:00.000+0000', null]);

        await machines.destroy(id);
        await refused('NOT_FOUND', () => machines.retrieve(id));
        await refused('ENTITY_IS_DELETED', () => machines.destroy(id));
      },
    ],
    [
      'an upsert by an external id creates, then changes',
      async () => {
        const first = await machines.upsert({ Code__c: 'U1', Name: 'First' }, 'Code__c');
        const second = await machines.upsert({ Code__c: 'u1', Name: 'Second' }, 'Code__c');

        assert.deepEqual([first.success, second.id], [true, first.id]);
        const found = await admin.request<{ Name: string }>('/sobjects/Machine__c/Code__c/U1');
        assert.equal(found.Name, 'Second');
      },
    ],
    [
      'faults have the codes and the words of the platform',
      async () => {
        await refused('REQUIRED_FIELD_MISSING', () => admin.sobject('Account').create({ Industry: 'Energy' }));
        await refused('REQUIRED_FIELD_MISSING', () => admin.sobject('Part__c').create({ Name: 'F' }));
        await refused('FIELD_CUSTOM_VALIDATION_EXCEPTION', () => machines.create({ Name: 'F', Price__c: -1 }));
        await refused('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', () => machines.create({ Name: 'F', Kind__c: 'Saw' }));
        await refused('STRING_TOO_LONG', () => machines.create({ Name: 'F', Code__c: 'x'.repeat(21) }));
        await refused('INVALID_FIELD', () => machines.create({ Name: 'F', Nope__c: 1 }));
        await refused('JSON_PARSER_ERROR', () => machines.create({ Name: 'F', Bought__c: 'soon' }));
        await refused('NOT_FOUND', () => admin.sobject('Nope__c').create({ Name: 'F' }));
        await refused('NOT_FOUND', () => machines.retrieve('001000000000000AAA'));
        await refused('NOT_FOUND', () => machines.retrieve("x' OR Name != 'x"));
        const forbidden = await refusal(() => machines.create({ Name: 'Forbidden' }));
        assert.deepEqual(
          [forbidden.errorCode, forbidden.message],
          ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'That machine is not bought here.'],
        );
        await machines.create({ Name: 'F', Code__c: 'F2' });
        await refused('DUPLICATE_VALUE', () => machines.create({ Name: 'F', Code__c: 'F2' }));
      },
    ],
    [
      'many records go in one request, each with its own result',
      async () => {
        const rows = Array.from({ length: 199 }, (_, index) => ({ Name: `Many ${index}`, Code__c: `M${index}` }));
        const made = await machines.create([...rows, { Name: 'Many', Price__c: -1 }]);
        assert.deepEqual([made.filter(({ success }) => success).length, made[199]?.success], [199, false]);

        const ids = made.flatMap(({ id }) => id ?? []);
        const changed = await machines.update(ids.map((Id) => ({ Id, Kind__c: 'Drill' })));
        assert.ok(changed.every(({ success }) => success));
        const read = await machines.retrieve(ids.slice(0, 3), { fields: ['Kind__c'] });
        assert.deepEqual(
          read.map((each) => each['Kind__c']),
          ['Drill', 'Drill', 'Drill'],
        );
        const gone = await machines.destroy(ids);
        assert.ok(gone.every(({ success }) => success));
      },
    ],
    [
      'relationships lead to parents and children; what changed and what was deleted is told',
      async () => {
        const machine = await machines.create({ Name: 'Parent', Code__c: 'P1' });
        const part = await admin.sobject('Part__c').create({ Name: 'Bolt', Machine__c: machine.id });
        const children = await admin.request<{ totalSize: number }>(`/sobjects/Machine__c/${machine.id}/Parts__r`);
        const parent = await admin.request<{ Name: string }>(`/sobjects/Part__c/${part.id}/Machine__r?fields=Name`);
        assert.deepEqual([children.totalSize, parent.Name], [1, 'Parent']);

        await admin.sobject('Part__c').destroy(part.id!);
        const from = new Date(Date.now() - 3_600_000).toISOString();
        const to = new Date(Date.now() + 3_600_000).toISOString();
        const { ids } = await machines.updated(from, to);
        const { deletedRecords } = await admin.sobject('Part__c').deleted(from, to);
        assert.ok(ids.includes(machine.id!));
        assert.ok(deletedRecords.some(({ id }) => id === part.id));
      },
    ],
    [
      'a describe tells what jsforce and people need to know',
      async () => {
        const { sobjects } = await admin.describeGlobal();
        assert.ok(['Account', 'Machine__c', 'Part__c'].every((name) => sobjects.some((each) => each.name === name)));

        const { fields, childRelationships, keyPrefix, recordTypeInfos } = await machines.describe();
        const field = (name: string) => fields.find((each) => each.name === name)!;
        assert.deepEqual(
          ['Id', 'Name', 'Price__c', 'Kind__c', 'OwnerId', 'Checked__c'].map((name) => field(name).type),
          ['id', 'string', 'currency', 'picklist', 'reference', 'datetime'],
        );
        assert.deepEqual(
          [field('Code__c').externalId, field('Code__c').unique, field('Code__c').length, field('Name').nameField],
          [true, true, 20, true],
        );
        assert.ok(childRelationships.some((each) => each.relationshipName === 'Parts__r'));
        assert.deepEqual([keyPrefix?.length, recordTypeInfos[0]?.master], [3, true]);
        assert.ok((await machines.layouts()).layouts.length > 0);
        assert.ok((await machines.compactLayouts()).compactLayouts.length > 0);
      },
    ],
    [
      'limits, recent records, tabs and the day’s requests are told',
      async () => {
        const limits = await admin.limits();
        assert.ok(limits['DailyApiRequests']!.Remaining < limits['DailyApiRequests']!.Max);
        assert.ok((await admin.recent(5)).length > 0);
        assert.ok((await admin.tabs()).length > 0);
        assert.ok(admin.limitInfo.apiUsage!.used > 0);
      },
    ],
    [
      'a file goes in with its record and comes out again',
      async () => {
        const options = {
          multipartFileFields: { VersionData: { filename: 'a.txt', contentType: 'text/plain' } },
        };
        const content = Buffer.from('what is in it').toString('base64');
        const made = await admin
          .sobject('ContentVersion')
          .create({ Title: 'a', PathOnClient: 'a.txt', VersionData: content }, options);
        const path = `/sobjects/ContentVersion/${made.id}`;
        const { VersionData: address } = await admin.request<{ VersionData: string }>(path);

        assert.equal(address, `/services/data/v66.0${path}/VersionData`);
        assert.equal(await admin.request(address), 'what is in it');
      },
    ],
    [
      'conditions in headers hold',
      async () => {
        const { id } = await machines.create({ Name: 'Conditional' });
        const path = `/sobjects/Machine__c/${id}`;
        const later = new Date(Date.now() + 60_000).toUTCString();
        const earlier = new Date(Date.now() - 3_600_000).toUTCString();
        const change = (headers: Record<string, string>) =>
          admin.request({
            method: 'PATCH',
            url: path,
            headers: { 'Content-Type': 'application/json', ...headers },
            body: JSON.stringify({ Name: 'Changed' }),
          });

        await refused('PRECONDITION_FAILED', () => change({ 'If-Unmodified-Since': earlier }));
        await change({ 'If-Unmodified-Since': later });
      },
    ],
  ];
}
