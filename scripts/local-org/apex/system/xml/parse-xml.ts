/** XML as events: start and end of elements, text, comments, instructions; names with their namespaces. */
import { SaxesParser } from 'saxes';
import { apexError } from '../../values/exception.ts';

export interface XmlName {
  readonly local: string;
  readonly prefix: string;
  /** Empty where there is none. */
  readonly uri: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

export type XmlEvent =
  | {
      readonly kind: 'start';
      readonly name: XmlName;
      readonly attributes: readonly XmlAttribute[];
      readonly namespaces: readonly Declared[];
    }
  | { readonly kind: 'end'; readonly name: XmlName; readonly namespaces: readonly Declared[] }
  | { readonly kind: 'text' | 'cdata' | 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly text: string };

/** A namespace as declared on an element; the prefix is empty for the default one. */
export interface Declared {
  readonly prefix: string;
  readonly uri: string;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** @returns the events of a document; raises an XmlException that says what is wrong where */
export function parseXml(text: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (error) => {
    throw apexError('System.XmlException', `Failed to parse XML due to: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    depth++;
    const all = Object.values(tag.attributes);
    events.push({
      kind: 'start',
      name: tag,
      attributes: all
        .filter(({ uri }) => uri !== XMLNS)
        .map(({ local, prefix, uri, value }) => ({ local, prefix, uri, value })),
      namespaces: declared(tag.ns),
    });
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.push({ kind: 'end', name: tag, namespaces: declared(tag.ns) });
  });
  parser.on('text', (content) => {
    if (depth > 0 && content !== '') events.push({ kind: 'text', text: content });
  });
  parser.on('cdata', (content) => void events.push({ kind: 'cdata', text: content }));
  parser.on('comment', (content) => void events.push({ kind: 'comment', text: content }));
  parser.on(
    'processinginstruction',
    ({ target, body }) => void events.push({ kind: 'instruction', target, text: body }),
  );
  parser.write(text).close();
  return events;
}

function declared(namespaces: Readonly<Record<string, string>> | undefined): readonly Declared[] {
  return Object.entries(namespaces ?? {}).map(([prefix, uri]) => ({ prefix, uri }));
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
