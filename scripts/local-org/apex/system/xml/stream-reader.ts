/** `System.XmlStreamReader`: XML event by event. Apex Reference, "XmlStreamReader Class". */
import { apexError } from '../../values/exception.ts';
import type { PlatformClass } from '../platform-class.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { parseXml, type Declared, type XmlAttribute, type XmlEvent, type XmlName } from './parse-xml.ts';

/** Names of events and the numbers that `next()` gives for them, as in Java. */
const codes = {
  START_ELEMENT: 1,
  END_ELEMENT: 2,
  PROCESSING_INSTRUCTION: 3,
  CHARACTERS: 4,
  COMMENT: 5,
  START_DOCUMENT: 7,
  END_DOCUMENT: 8,
} as const;
type Tag = keyof typeof codes;

const tags: Readonly<Record<XmlEvent['kind'], Tag>> = {
  start: 'START_ELEMENT',
  end: 'END_ELEMENT',
  text: 'CHARACTERS',
  cdata: 'CHARACTERS',
  comment: 'COMMENT',
  instruction: 'PROCESSING_INSTRUCTION',
};

class XmlStreamReader {
  readonly typeName = 'System.XmlStreamReader';
  private events: readonly XmlEvent[];
  private at = -1;

  constructor(text: string) {
    this.events = parseXml(text);
  }

  /** Text that comes in pieces becomes one event. */
  coalesce(): void {
    const joined: XmlEvent[] = [];
    for (const event of this.events) {
      const last = joined.at(-1);
      if (isText(event) && last && isText(last))
        joined[joined.length - 1] = { kind: 'text', text: last.text + event.text };
      else joined.push(event);
    }
    this.events = joined;
  }

  get event(): XmlEvent | undefined {
    return this.events[this.at];
  }

  get tag(): Tag {
    return this.at < 0 ? 'START_DOCUMENT' : this.event ? tags[this.event.kind] : 'END_DOCUMENT';
  }

  hasNext(): boolean {
    return this.at < this.events.length;
  }

  next(): number {
    if (!this.hasNext()) throw apexError('System.NoSuchElementException', 'No more XML events');
    this.at++;
    return codes[this.tag];
  }

  /** To the next start or end of an element; only space, comments and instructions may lie between. */
  nextTag(): number {
    for (;;) {
      const code = this.next();
      const { event } = this;
      if (event?.kind === 'start' || event?.kind === 'end') return code;
      if (event === undefined || (isText(event) && event.text.trim() !== ''))
        throw apexError('System.XmlException', 'expected start or end tag');
    }
  }

  name(): XmlName {
    const { event } = this;
    if (event?.kind === 'start' || event?.kind === 'end') return event.name;
    throw apexError('System.XmlException', `Illegal state: ${this.tag} has no name`);
  }

  attributes(): readonly XmlAttribute[] {
    return this.event?.kind === 'start' ? this.event.attributes : [];
  }

  attribute(index: number): XmlAttribute {
    const found = this.attributes()[index];
    if (!found) throw apexError('System.ListException', `List index out of bounds: ${index}`);
    return found;
  }

  namespaces(): readonly Declared[] {
    return this.event?.kind === 'start' || this.event?.kind === 'end' ? this.event.namespaces : [];
  }

  text(): string | null {
    const { event } = this;
    return event !== undefined && 'text' in event && event.kind !== 'instruction' ? event.text : null;
  }
}

function isText(event: XmlEvent): event is Extract<XmlEvent, { text: string }> {
  return event.kind === 'text' || event.kind === 'cdata';
}

/** @returns what reads the text, as a message over HTTP hands it out */
export const readerOf = (text: string): unknown => new XmlStreamReader(text);

const orNull = (text: string): string | null => (text === '' ? null : text);

export const xmlStreamReaderClass: PlatformClass = {
  name: 'System.XmlStreamReader',
  constructors: {
    '(String)': (_tx, _types, text: string | null) => {
      if (text === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
      return new XmlStreamReader(text);
    },
  },
  methods: {
    'getAttributeCount()': (_tx, self: XmlStreamReader) => self.attributes().length,
    'getAttributeLocalName(Integer)': (_tx, self: XmlStreamReader, index: number) => self.attribute(index).local,
    'getAttributeNamespace(Integer)': (_tx, self: XmlStreamReader, index: number) => orNull(self.attribute(index).uri),
    'getAttributePrefix(Integer)': (_tx, self: XmlStreamReader, index: number) => orNull(self.attribute(index).prefix),
    'getAttributeType(Integer)': () => 'CDATA',
    'getAttributeValue(String, String)': (_tx, self: XmlStreamReader, uri: string | null, name: string) =>
      self.attributes().find((each) => each.local === name && (uri === null || each.uri === uri))?.value ?? null,
    'getAttributeValueAt(Integer)': (_tx, self: XmlStreamReader, index: number) => self.attribute(index).value,
    'getEventType()': (_tx, self: XmlStreamReader) => platformEnumValue('System.XmlTag', self.tag),
    'getLocalName()': (_tx, self: XmlStreamReader) => self.name().local,
    'getLocation()': () => '',
    'getNamespace()': (_tx, self: XmlStreamReader) => orNull(self.name().uri),
    'getNamespaceCount()': (_tx, self: XmlStreamReader) => self.namespaces().length,
    'getNamespacePrefix(Integer)': (_tx, self: XmlStreamReader, index: number) =>
      orNull(self.namespaces()[index]?.prefix ?? ''),
    'getNamespaceURI(String)': (_tx, self: XmlStreamReader, prefix: string | null) =>
      self.namespaces().find((each) => each.prefix === (prefix ?? ''))?.uri ?? null,
    'getNamespaceURIAt(Integer)': (_tx, self: XmlStreamReader, index: number) => self.namespaces()[index]?.uri ?? null,
    'getPIData()': (_tx, self: XmlStreamReader) => (self.event?.kind === 'instruction' ? self.event.text : null),
    'getPITarget()': (_tx, self: XmlStreamReader) => (self.event?.kind === 'instruction' ? self.event.target : null),
    'getPrefix()': (_tx, self: XmlStreamReader) => orNull(self.name().prefix),
    'getText()': (_tx, self: XmlStreamReader) => self.text(),
    'getVersion()': () => '1.0',
    'hasName()': (_tx, self: XmlStreamReader) => self.event?.kind === 'start' || self.event?.kind === 'end',
    'hasNext()': (_tx, self: XmlStreamReader) => self.hasNext(),
    'hasText()': (_tx, self: XmlStreamReader) => self.text() !== null,
    'isCharacters()': (_tx, self: XmlStreamReader) => self.tag === 'CHARACTERS',
    'isEndElement()': (_tx, self: XmlStreamReader) => self.tag === 'END_ELEMENT',
    'isStartElement()': (_tx, self: XmlStreamReader) => self.tag === 'START_ELEMENT',
    'isWhitespace()': (_tx, self: XmlStreamReader) => self.tag === 'CHARACTERS' && self.text()?.trim() === '',
    'next()': (_tx, self: XmlStreamReader) => self.next(),
    'nextTag()': (_tx, self: XmlStreamReader) => self.nextTag(),
    'setCoalescing(Boolean)': (_tx, self: XmlStreamReader, isOn: boolean) => {
      if (isOn) self.coalesce();
    },
    // Names are always taken apart.
    'setNamespaceAware(Boolean)': () => undefined,
  },
  isInstance: (value) => value instanceof XmlStreamReader,
};
