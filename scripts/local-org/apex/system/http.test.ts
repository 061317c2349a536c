/** Bodies of requests, as text and as documents. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { call, testTransaction } from './call.testing.ts';
import { httpClasses } from './http.ts';
import { XmlDocument } from './xml/document.ts';

const create = httpClasses.find(({ name }) => name === 'System.HttpRequest')?.constructors?.['()'];

test('the document that was set is given back, until another body takes its place', () => {
  const request = create?.(testTransaction, []);
  const document = new XmlDocument();

  call('System.HttpRequest', 'setBodyDocument(Object)', request, document);
  assert.equal(call('System.HttpRequest', 'getBodyDocument()', request), document);

  call('System.HttpRequest', 'setBody(String)', request, '<note/>');
  assert.notEqual(call('System.HttpRequest', 'getBodyDocument()', request), document);
});
