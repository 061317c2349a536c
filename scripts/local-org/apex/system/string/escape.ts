/** String methods that escape text for another language and back. */
import type { PlatformFunction } from '../platform-class.ts';
import { htmlEntities } from './html-entities.ts';

const controls: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };
const controlsBack = new Map(Object.entries(controls).map(([character, escaped]) => [escaped.slice(1), character]));

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function escapeCode(text: string, special: RegExp): string {
  return text
    .replace(special, (character) => `\\${character}`)
    .replace(/[^ -~]/g, (character) => controls[character] ?? unicode(character));
}

function unescapeCode(text: string): string {
  return text.replace(/\\(u+([0-9a-fA-F]{4})|[\s\S])/g, (_, body: string, code: string | undefined) =>
    code === undefined ? (controlsBack.get(body) ?? body) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const xml: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
];

function escapeXml(text: string): string {
  return xml.reduce((done, [character, entity]) => done.replaceAll(character, entity), text);
}

function unescapeEntities(text: string, named: ReadonlyMap<string, string>): string {
  return text.replace(
    /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal));
    },
  );
}

const xmlNames = new Map(xml.map(([character, entity]) => [entity.slice(1, -1), character]));
const htmlNames = new Map(htmlEntities.map(([name, code]) => [name, String.fromCodePoint(code)]));
const htmlCharacters = new Map(htmlEntities.map(([name, code]) => [String.fromCodePoint(code), `&${name};`]));
const latinCharacters = new Map(
  htmlEntities.filter(([, code]) => code < 256).map(([name, code]) => [String.fromCodePoint(code), `&${name};`]),
);

const escapeHtml = (text: string, entities: ReadonlyMap<string, string>): string =>
  [...text].map((character) => entities.get(character) ?? character).join('');

/** A field with a comma, a quote or a line break is quoted. */
function escapeCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function unescapeCsv(text: string): string {
  const [, inner] = /^"([\s\S]*)"$/.exec(text) ?? [];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

export const escapeMethods: Readonly<Record<string, PlatformFunction>> = {
  'escapeCsv()': (_tx, self: string) => escapeCsv(self),
  'unescapeCsv()': (_tx, self: string) => unescapeCsv(self),
  'escapeEcmaScript()': (_tx, self: string) => escapeCode(self, /["'\\/]/g),
  'unescapeEcmaScript()': (_tx, self: string) => unescapeCode(self),
  'escapeJava()': (_tx, self: string) => escapeCode(self, /["\\]/g),
  'unescapeJava()': (_tx, self: string) => unescapeCode(self),
  'escapeUnicode()': (_tx, self: string) => self.replace(/[^ -~\s]/g, unicode),
  'unescapeUnicode()': (_tx, self: string) =>
    self.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  'escapeXml()': (_tx, self: string) => escapeXml(self),
  'unescapeXml()': (_tx, self: string) => unescapeEntities(self, xmlNames),
  'escapeHtml3()': (_tx, self: string) => escapeHtml(self, latinCharacters),
  'unescapeHtml3()': (_tx, self: string) => unescapeEntities(self, htmlNames),
  'escapeHtml4()': (_tx, self: string) => escapeHtml(self, htmlCharacters),
  'unescapeHtml4()': (_tx, self: string) => unescapeEntities(self, htmlNames),
};
