import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { apiVersions } from './api-versions.ts';

test('versions have the names of their releases', () => {
  const label = (number: string): string | undefined => apiVersions.find(({ version }) => version === number)?.label;

  assert.deepEqual(['31.0', '58.0', '62.0', '65.0', '66.0'].map(label), [
    "Summer '14",
    "Summer '23",
    "Winter '25",
    "Winter '26",
    "Spring '26",
  ]);
});

test('a version that is none has no resources', async () => {
  const { get } = servedOrg({});
  for (const version of ['v30.0', 'v67.0', 'v66', 'v66.1', '66.0'])
    assert.equal((await get(`/services/data/${version}/limits`)).status, 404, version);
  assert.equal((await get('/services/data/V64.0/Limits')).status, 200);
});
