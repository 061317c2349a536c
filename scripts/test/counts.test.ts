import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf } from './counts.ts';

const output = 'Of tiers\n  ✓ one holds\n  ✗ two does not\n✔ three (0.2ms)\n\n2 passed, 1 failed\n';

test('a runner that failed is reported without what passed', () => {
  assert.deepEqual(
    countsOf({ status: 1, output, errors: '' }),
    { passed: 2, failed: 1, report: 'Of tiers\n  ✗ two does not\n\n2 passed, 1 failed\n' },
    'only the fault and its heading are left',
  );
});

test('a runner that passed reports nothing', () => {
  assert.deepEqual(
    countsOf({ status: 0, output: '  ✓ one\n\n1 passed, 0 failed\n', errors: '' }),
    { passed: 1, failed: 0, report: '' },
    'its counts say it all',
  );
});

test('a runner that never came to its closing line counts as one failure, with all it said', () => {
  assert.deepEqual(
    countsOf({ status: 1, output: '  ✓ one\n', errors: 'It broke.' }),
    { passed: 0, failed: 1, report: '  ✓ one\nIt broke.' },
    'what it said last may be what broke it',
  );
});

test('a closing line without failures does not hide that the runner failed', () => {
  const { failed } = countsOf({ status: 2, output: '1 passed, 0 failed\n', errors: '' });
  assert.equal(failed, 1, 'its exit status counts');
});
