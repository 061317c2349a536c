/** `System.XmlStreamWriter`. Apex Reference, "XmlStreamWriter Class". */
import { apexError } from '../../values/exception.ts';
import type { PlatformClass } from '../platform-class.ts';
import { escapeAttribute, escapeText } from './parse-xml.ts';

class XmlStreamWriter {
  readonly typeName = 'System.XmlStreamWriter';
  private text = '';
  private readonly open: string[] = [];
  /** A start tag that may still get attributes: how it ends. */
  private pending: '>' | '/>' | null = null;
  private readonly prefixes = new Map<string, string>();

  write(text: string): void {
    this.finishTag();
    this.text += text;
  }

  start(prefix: string | null, name: string, uri: string | null, isEmpty: boolean): void {
    this.finishTag();
    const full = this.qualified(prefix, name, uri);
    this.text += `<${full}`;
    this.pending = isEmpty ? '/>' : '>';
    if (!isEmpty) this.open.push(full);
  }

  end(): void {
    this.finishTag();
    const name = this.open.pop();
    if (name === undefined)
      throw apexError('System.XmlException', 'No open start element, when trying to write end element');
    this.text += `</${name}>`;
  }

  endAll(): void {
    while (this.open.length > 0) this.end();
    this.finishTag();
  }

  attribute(name: string, value: string): void {
    if (this.pending === null)
      throw apexError('System.XmlException', 'Trying to write an attribute when there is no open start element.');
    this.text += ` ${name}="${escapeAttribute(value)}"`;
  }

  namespace(prefix: string | null, uri: string): void {
    if (prefix !== null && prefix !== '') this.prefixes.set(uri, prefix);
    this.attribute(prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  }

  qualified(prefix: string | null, name: string, uri: string | null): string {
    const known = prefix ?? (uri === null ? undefined : this.prefixes.get(uri)) ?? '';
    return known === '' ? name : `${known}:${name}`;
  }

  result(): string {
    this.finishTag();
    return this.text;
  }

  private finishTag(): void {
    this.text += this.pending ?? '';
    this.pending = null;
  }
}

export const xmlStreamWriterClass: PlatformClass = {
  name: 'System.XmlStreamWriter',
  constructors: { '()': () => new XmlStreamWriter() },
  methods: {
    'close()': () => undefined,
    'getXmlString()': (_tx, self: XmlStreamWriter) => self.result(),
    // Elements get their prefix where they are written; nothing is printed until the namespace is.
    'setDefaultNamespace(String)': () => undefined,
    'writeAttribute(String, String, String, String)': (
      _tx,
      self: XmlStreamWriter,
      prefix: string | null,
      uri: string | null,
      name: string,
      value: string,
    ) => self.attribute(self.qualified(prefix, name, uri), value),
    'writeCData(String)': (_tx, self: XmlStreamWriter, text: string) => self.write(`<![CDATA[${text}]]>`),
    'writeCharacters(String)': (_tx, self: XmlStreamWriter, text: string) => self.write(escapeText(text)),
    'writeComment(String)': (_tx, self: XmlStreamWriter, text: string) => self.write(`<!--${text}-->`),
    'writeDefaultNamespace(String)': (_tx, self: XmlStreamWriter, uri: string) => self.namespace(null, uri),
    'writeEmptyElement(String, String, String)': (
      _tx,
      self: XmlStreamWriter,
      prefix: string | null,
      name: string,
      uri: string | null,
    ) => self.start(prefix, name, uri, true),
    'writeEndDocument()': (_tx, self: XmlStreamWriter) => self.endAll(),
    'writeEndElement()': (_tx, self: XmlStreamWriter) => self.end(),
    'writeNamespace(String, String)': (_tx, self: XmlStreamWriter, prefix: string | null, uri: string) =>
      self.namespace(prefix, uri),
    'writeProcessingInstruction(String, String)': (_tx, self: XmlStreamWriter, target: string, data: string | null) =>
      self.write(`<?${target}${data === null ? '' : ` ${data}`}?>`),
    'writeStartDocument(String, String)': (
      _tx,
      self: XmlStreamWriter,
      encoding: string | null,
      version: string | null,
    ) => self.write(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`),
    'writeStartElement(String, String, String)': (
      _tx,
      self: XmlStreamWriter,
      prefix: string | null,
      name: string,
      uri: string | null,
    ) => self.start(prefix, name, uri, false),
  },
  isInstance: (value) => value instanceof XmlStreamWriter,
};
