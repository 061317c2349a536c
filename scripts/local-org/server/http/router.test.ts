import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json } from './answers.ts';
import { Router } from './router.ts';

const handler = () => json(null);
const router = new Router([
  { method: 'GET', pattern: '/services/data/:version/sobjects/:object/:id', handler },
  { method: 'GET', pattern: '/resource/*path', handler },
]);

test('parts of a path are parameters, decoded', () => {
  const match = router.match('GET', '/services/data/v66.0/sobjects/Account/a%20b');

  assert.deepEqual(match !== null && match !== 'method' ? match.params : null, {
    version: 'v66.0',
    object: 'Account',
    id: 'a b',
  });
});

test('a rest parameter takes what follows', () => {
  const match = router.match('GET', '/resource/Charts/dist/chart.js');

  assert.deepEqual(match !== null && match !== 'method' ? match.params : null, { path: 'Charts/dist/chart.js' });
});

test('a known path with another method is told apart from an unknown path', () => {
  assert.equal(router.match('PUT', '/resource/x'), 'method');
  assert.equal(router.match('GET', '/nowhere'), null);
});
