import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { tableOf } from './table.ts';

test('related fields are columns, and a relationship that leads nowhere is empty', () => {
  const lines = tableOf([
    { Name: 'A', Owner: { Name: 'Ada' } },
    { Name: 'B', Owner: null },
  ]);

  assert.deepEqual(lines, ['Name  Owner.Name', '────  ──────────', 'A     Ada', 'B']);
});

test('long text is cut and children are counted', () => {
  const [, , row] = tableOf([{ Text: 'x'.repeat(80), Parts: [{ Id: '1' }, { Id: '2' }] }]);

  assert.equal(row, `${'x'.repeat(59)}…  2 records`);
});
