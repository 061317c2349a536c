import { test } from 'node:test';
import assert from 'node:assert/strict';
import { documentOf, documentText } from './document.ts';
import { parseXml } from './parse-xml.ts';

test('a document is written as it was read', () => {
  const text = '<s:a xmlns:s="urn:x" k="1 &amp; 2"><b>t &lt; u</b><!--note--><c/></s:a>';
  assert.equal(documentText(documentOf(text)), `<?xml version="1.0" encoding="UTF-8"?>${text}`);
});

test('names come with their namespaces', () => {
  const root = documentOf('<a xmlns="urn:d" xmlns:p="urn:p"><p:b/></a>').root;
  assert.equal(root?.namespace, 'urn:d');
  assert.equal(root?.element('b', 'urn:p')?.prefix, 'p');
  assert.equal(root?.element('b', null), null);
});

test('what is no XML is an XmlException', () => {
  assert.throws(() => parseXml('<a><b></a>'), { typeName: 'System.XmlException', message: /Failed to parse XML/ });
});
