import assert from 'node:assert/strict';
import type { Check } from '../checks.ts';
import { administrator } from '../workshop.ts';
import type { Sf } from './sf.ts';

export function orgChecks(sf: Sf): Check[] {
  const org = ['--target-org', 'admin'];
  return [
    [
      'sf org display, org list limits, sobject list and describe',
      async () => {
        const [display, limits, list, describe] = await Promise.all([
          sf.json<{ username: string; connectedStatus: string; apiVersion: string }>(['org', 'display', ...org]),
          sf.json<{ name: string }[]>(['org', 'list', 'limits', ...org]),
          sf.json<string[]>(['sobject', 'list', ...org]),
          sf.json<{ name: string; fields: unknown[] }>(['sobject', 'describe', ...org, '--sobject', 'Machine__c']),
        ]);
        assert.deepEqual(
          [display.result.username, display.result.connectedStatus, display.result.apiVersion],
          [administrator, 'Connected', '66.0'],
        );
        assert.ok(limits.result.some(({ name }) => name === 'DailyApiRequests'));
        assert.ok(list.result.includes('Machine__c'));
        assert.deepEqual([describe.result.name, describe.result.fields.length > 10], ['Machine__c', true]);
      },
    ],
  ];
}
