/** `Dom.XmlNode`. Apex Reference, "XmlNode Class". */
import { platformType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass } from '../platform-class.ts';
import { platformEnumValue } from '../platform-enums.ts';
import type { Declared } from './parse-xml.ts';

export type NodeKind = 'ELEMENT' | 'TEXT' | 'COMMENT';

interface Attribute {
  readonly key: string;
  readonly keyNamespace: string | null;
  value: string;
  valueNamespace: string | null;
}

export class XmlNode {
  readonly typeName = 'dom.XmlNode';
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  readonly attributes: Attribute[] = [];
  readonly namespaces: Declared[] = [];

  /** @param content an element's name, the text of the others */
  constructor(
    readonly kind: NodeKind,
    readonly content: string,
    readonly namespace: string | null = null,
    readonly prefix: string | null = null,
  ) {}

  append(child: XmlNode): XmlNode {
    this.children.push(child);
    child.parent = this;
    return child;
  }

  /** An element's own text, without that of the elements in it. */
  get text(): string {
    if (this.kind !== 'ELEMENT') return this.content;
    return this.children
      .filter(({ kind }) => kind === 'TEXT')
      .map(({ content }) => content)
      .join('');
  }

  elements(): XmlNode[] {
    return this.children.filter(({ kind }) => kind === 'ELEMENT');
  }

  element(name: string, namespace: string | null): XmlNode | null {
    return this.elements().find((child) => child.content === name && child.isIn(namespace)) ?? null;
  }

  isIn(namespace: string | null): boolean {
    return (this.namespace ?? '') === (namespace ?? '');
  }

  attribute(key: string, namespace: string | null): Attribute | null {
    return this.attributes.find((each) => each.key === key && (each.keyNamespace ?? '') === (namespace ?? '')) ?? null;
  }

  setAttribute(key: string, value: string, keyNamespace: string | null, valueNamespace: string | null): void {
    const known = this.attribute(key, keyNamespace);
    if (known) Object.assign(known, { value, valueNamespace });
    else this.attributes.push({ key, keyNamespace, value, valueNamespace });
  }

  declare(prefix: string, uri: string): void {
    if (!this.namespaces.some((each) => each.prefix === prefix)) this.namespaces.push({ prefix, uri });
  }

  namespaceFor(prefix: string): string | null {
    return this.namespaces.find((each) => each.prefix === prefix)?.uri ?? this.parent?.namespaceFor(prefix) ?? null;
  }

  prefixFor(uri: string): string | null {
    return this.namespaces.find((each) => each.uri === uri)?.prefix ?? this.parent?.prefixFor(uri) ?? null;
  }

  insertBefore(child: XmlNode, reference: XmlNode | null): XmlNode {
    const at = reference === null ? this.children.length : this.children.indexOf(reference);
    if (at < 0) throw apexError('System.XmlException', 'The reference node is not a child of this node');
    this.children.splice(at, 0, child);
    child.parent = this;
    return child;
  }

  removeChild(child: XmlNode): boolean {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    return at >= 0;
  }

  toString(): string {
    return this.kind === 'ELEMENT'
      ? `XMLNode[ELEMENT,${this.content},${this.namespace},${this.prefix}]`
      : `XMLNode[${this.kind},${this.content}]`;
  }
}

/** @returns a new element whose namespace is declared where it is not known yet */
export function elementOf(
  name: string,
  namespace: string | null,
  prefix: string | null,
  parent: XmlNode | null,
): XmlNode {
  const node = new XmlNode('ELEMENT', name, namespace, prefix);
  parent?.append(node);
  if (namespace !== null && node.namespaceFor(prefix ?? '') !== namespace) node.declare(prefix ?? '', namespace);
  return node;
}

const NODE = platformType('dom.XmlNode');
const listOf = (nodes: readonly XmlNode[]): ApexList<XmlNode> => new ApexList(NODE, [...nodes]);

function removeAttribute(self: XmlNode, key: string, namespace: string | null): boolean {
  const found = self.attribute(key, namespace);
  if (found) self.attributes.splice(self.attributes.indexOf(found), 1);
  return found !== null;
}

function keyAt(self: XmlNode, index: number): Attribute {
  const found = self.attributes[index];
  if (!found) throw apexError('System.ListException', `List index out of bounds: ${index}`);
  return found;
}

export const xmlNodeClass: PlatformClass = {
  name: 'dom.XmlNode',
  methods: {
    'addChildElement(String, String, String)': (
      _tx,
      self: XmlNode,
      name: string,
      namespace: string | null,
      prefix: string | null,
    ) => elementOf(name, namespace, prefix, self),
    'addCommentNode(String)': (_tx, self: XmlNode, text: string) => self.append(new XmlNode('COMMENT', text)),
    'addTextNode(String)': (_tx, self: XmlNode, text: string) => self.append(new XmlNode('TEXT', text)),
    'getAttribute(String, String)': (_tx, self: XmlNode, key: string, namespace: string | null) =>
      self.attribute(key, namespace)?.value ?? null,
    'getAttributeCount()': (_tx, self: XmlNode) => self.attributes.length,
    'getAttributeKeyAt(Integer)': (_tx, self: XmlNode, index: number) => keyAt(self, index).key,
    'getAttributeKeyNsAt(Integer)': (_tx, self: XmlNode, index: number) => keyAt(self, index).keyNamespace,
    'getAttributeValue(String, String)': (_tx, self: XmlNode, key: string, namespace: string | null) =>
      self.attribute(key, namespace)?.value ?? null,
    'getAttributeValueNs(String, String)': (_tx, self: XmlNode, key: string, namespace: string | null) =>
      self.attribute(key, namespace)?.valueNamespace ?? null,
    'getChildElement(String, String)': (_tx, self: XmlNode, name: string, namespace: string | null) =>
      self.element(name, namespace),
    'getChildElements()': (_tx, self: XmlNode) => listOf(self.elements()),
    'getChildren()': (_tx, self: XmlNode) => listOf(self.children),
    'getName()': (_tx, self: XmlNode) => (self.kind === 'ELEMENT' ? self.content : null),
    'getNamespace()': (_tx, self: XmlNode) => self.namespace,
    'getNamespaceFor(String)': (_tx, self: XmlNode, prefix: string | null) => self.namespaceFor(prefix ?? ''),
    'getNodeType()': (_tx, self: XmlNode) => platformEnumValue('dom.XmlNodeType', self.kind),
    'getParent()': (_tx, self: XmlNode) => self.parent,
    'getPrefixFor(String)': (_tx, self: XmlNode, uri: string) => self.prefixFor(uri),
    'getText()': (_tx, self: XmlNode) => self.text,
    'insertBefore(Object, Object)': (_tx, self: XmlNode, child: XmlNode, reference: XmlNode | null) =>
      self.insertBefore(child, reference),
    'removeAttribute(String, String)': (_tx, self: XmlNode, key: string, namespace: string | null) =>
      removeAttribute(self, key, namespace),
    'removeChild(Object)': (_tx, self: XmlNode, child: XmlNode) => self.removeChild(child),
    'setAttribute(String, String)': (_tx, self: XmlNode, key: string, value: string) =>
      self.setAttribute(key, value, null, null),
    'setAttributeNs(String, String, String, String)': (
      _tx,
      self: XmlNode,
      key: string,
      value: string,
      keyNamespace: string | null,
      valueNamespace: string | null,
    ) => self.setAttribute(key, value, keyNamespace, valueNamespace),
    'setNamespace(String, String)': (_tx, self: XmlNode, prefix: string | null, uri: string) =>
      self.declare(prefix ?? '', uri),
  },
  isInstance: (value) => value instanceof XmlNode,
};
