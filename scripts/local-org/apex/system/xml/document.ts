/** `Dom.Document`. Apex Reference, "Document Class (DOM)". */
import { apexError } from '../../values/exception.ts';
import type { PlatformClass } from '../platform-class.ts';
import { elementOf, XmlNode, xmlNodeClass } from './node.ts';
import { escapeAttribute, escapeText, parseXml, type XmlEvent } from './parse-xml.ts';

export class XmlDocument {
  readonly typeName = 'dom.Document';
  root: XmlNode | null = null;
}

/** @returns the document that the text is */
export function documentOf(text: string): XmlDocument {
  return Object.assign(new XmlDocument(), { root: load(text) });
}

/** @returns the document as text, with the XML declaration before it */
export function documentText(document: XmlDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${document.root === null ? '' : write(document.root)}`;
}

function load(text: string): XmlNode | null {
  let root: XmlNode | null = null;
  let open = null as XmlNode | null;
  for (const event of parseXml(text)) {
    if (event.kind === 'start') {
      open = started(event, open);
      root ??= open;
    } else if (event.kind === 'end') open = open?.parent ?? null;
    else if (event.kind === 'comment') open?.append(new XmlNode('COMMENT', event.text));
    else if (event.kind !== 'instruction') open?.append(new XmlNode('TEXT', event.text));
  }
  return root;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function started(event: Extract<XmlEvent, { kind: 'start' }>, parent: XmlNode | null): XmlNode {
  const node = new XmlNode('ELEMENT', event.name.local, orNull(event.name.uri), orNull(event.name.prefix));
  parent?.append(node);
  node.namespaces.push(...event.namespaces);
  for (const { local, uri, value } of event.attributes) node.setAttribute(local, value, orNull(uri), null);
  return node;
}

/** @returns the node as XML */
function write(node: XmlNode): string {
  if (node.kind === 'TEXT') return escapeText(node.content);
  if (node.kind === 'COMMENT') return `<!--${node.content}-->`;
  const name = qualified(
    node.prefix ?? (node.namespace === null ? null : node.prefixFor(node.namespace)),
    node.content,
  );
  const head = `${name}${node.namespaces.map(({ prefix, uri }) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`).join('')}${attributes(node)}`;
  return node.children.length === 0 ? `<${head}/>` : `<${head}>${node.children.map(write).join('')}</${name}>`;
}

function attributes(node: XmlNode): string {
  return node.attributes
    .map(({ key, keyNamespace, value }) => {
      const prefix = keyNamespace === null ? null : node.prefixFor(keyNamespace);
      return ` ${qualified(prefix, key)}="${escapeAttribute(value)}"`;
    })
    .join('');
}

function qualified(prefix: string | null, name: string): string {
  return prefix === null || prefix === '' ? name : `${prefix}:${name}`;
}

export const domClasses: readonly PlatformClass[] = [
  {
    name: 'dom.Document',
    constructors: { '()': () => new XmlDocument() },
    methods: {
      'createRootElement(String, String, String)': (
        _tx,
        self: XmlDocument,
        name: string,
        namespace: string | null,
        prefix: string | null,
      ) => (self.root = elementOf(name, namespace, prefix, null)),
      'getRootElement()': (_tx, self: XmlDocument) => self.root,
      'load(String)': (_tx, self: XmlDocument, text: string | null) => {
        if (text === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
        self.root = load(text);
      },
      'toXmlString()': (_tx, self: XmlDocument) => documentText(self),
    },
    isInstance: (value) => value instanceof XmlDocument,
  },
  xmlNodeClass,
];
