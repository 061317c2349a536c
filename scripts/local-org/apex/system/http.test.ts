/** Bodies of requests, as text and as documents. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { call, testTransaction } from './call.testing.ts';
import { httpClasses } from './http.ts';
import { XmlDocument } from './xml/document.ts';

const create = httpClasses.find(({ name }) => name === 'System.HttpRequest')?.constructors?.['()'];

test('the body of a response is read event by event', () => {
  const response = httpClasses
    .find(({ name }) => name === 'System.HttpResponse')
    ?.constructors?.['()']?.(testTransaction, []);
  call('System.HttpResponse', 'setBody(String)', response, '<note/>');

  const reader = call('System.HttpResponse', 'getXmlStreamReader()', response);
  call('System.XmlStreamReader', 'next()', reader);
  assert.equal(call('System.XmlStreamReader', 'getLocalName()', reader), 'note');
});

test('the document that was set is given back, until another body takes its place', () => {
  const request = create?.(testTransaction, []);
  const document = new XmlDocument();

  call('System.HttpRequest', 'setBodyDocument(Object)', request, document);
  assert.equal(call('System.HttpRequest', 'getBodyDocument()', request), document);

  call('System.HttpRequest', 'setBody(String)', request, '<note/>');
  assert.notEqual(call('System.HttpRequest', 'getBodyDocument()', request), document);
});
