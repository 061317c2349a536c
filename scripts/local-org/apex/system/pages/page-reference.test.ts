import { test } from 'node:test';
import assert from 'node:assert/strict';
import { pageNamed, PageReference } from './page-reference.ts';

test('an address comes apart and together again', () => {
  const page = new PageReference('/apex/orders?Id=1&q=a%20b#top');
  assert.equal(page.parameters.get('id'), '1');
  assert.equal(page.parameters.get('q'), 'a b');
  page.parameters.set('x', 'ü');
  assert.equal(page.url, '/apex/orders?Id=1&q=a+b&x=%C3%BC#top');
});

test('pages by name have their address', () => {
  assert.equal(String(pageNamed('MyPage')), 'System.PageReference[/apex/mypage]');
});
