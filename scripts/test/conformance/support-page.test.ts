import assert from 'node:assert/strict';
import test from 'node:test';
import type { TestOutcome } from '../../local-org/testing/outcome.ts';
import type { Feature } from './features.ts';
import { supportPage } from './support-page.ts';

const feature = (name: string): Feature => ({
  className: `${name}Conformance`,
  feature: name,
  family: 'saving',
  reference: 'A guide, "A section"',
});
const outcome = (name: string, method: string, isThere: boolean): TestOutcome => ({
  className: `${name}Conformance`,
  method,
  status: isThere ? 'passed' : 'unsupported',
  ms: 1,
  failure: isThere ? null : { message: 'LO3001 Merge is not supported', stack: [], excerpt: null, debug: [] },
});

test('a feature is supported, partly or not, by its tests', async () => {
  const page = await supportPage(
    ['Merge', 'Insert', 'Undelete'].map(feature),
    [
      outcome('Insert', 'one', true),
      outcome('Merge', 'one', true),
      outcome('Merge', 'two', false),
      outcome('Undelete', 'one', false),
    ],
    'support.md',
  );

  assert.match(page, /3 features: 1 supported, 1 partly, 1 not\./);
  assert.match(page, /- \*\*Insert\*\* supported, 1 test<br>A guide, "A section"/);
  assert.match(page, /- \*\*Merge\*\* partly, 1 of 2 tests lack it<br>.*<br>`LO3001 Merge is not supported`/);
  assert.match(page, /- \*\*Undelete\*\* not, 1 of 1 tests lack it/);
});
