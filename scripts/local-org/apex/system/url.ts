/** `System.Url`. Apex Reference, "URL Class". */
import { apexError } from '../values/exception.ts';
import type { Transaction } from '../../org/transaction.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import type { PlatformClass } from './platform-class.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

export class Url extends KeyedValue {
  readonly typeName = 'System.Url';
  readonly parts: URL;

  constructor(readonly text: string) {
    super();
    try {
      this.parts = new URL(text);
    } catch {
      throw apexError('System.StringException', `Malformed URL: ${text}`);
    }
  }

  get key(): string {
    return `Url:${this.parts.href}`;
  }

  override toString(): string {
    return this.text;
  }

  get protocol(): string {
    return this.parts.protocol.slice(0, -1);
  }
}

/** Address of the org itself. */
const ORG_ADDRESS = 'https://local.example.com';
const orgUrl = (): Url => new Url(ORG_ADDRESS);

const orNull = (text: string): string | null => (text === '' ? null : text);

export const urlClass: PlatformClass = {
  name: 'System.Url',
  constructors: {
    '(String)': (_tx, _types, text: string) => new Url(text),
    '(System.Url, String)': (_tx, _types, base: Url, text: string) => new Url(new URL(text, base.text).href),
    '(String, String, String)': (_tx, _types, protocol: string, host: string, file: string) =>
      new Url(`${protocol}://${host}${file}`),
    '(String, String, Integer, String)': (_tx, _types, protocol: string, host: string, port: number, file: string) =>
      new Url(`${protocol}://${host}:${port}${file}`),
  },
  statics: {
    'getOrgDomainUrl()': () => orgUrl(),
    'getSalesforceBaseUrl()': () => orgUrl(),
    'getCurrentRequestUrl()': () => orgUrl(),
    'getFileFieldURL(String, String)': (_tx: Transaction, id: string, field: string) =>
      `${ORG_ADDRESS}/servlet/servlet.FileDownload?file=${id}&field=${field}`,
  },
  methods: {
    'getAuthority()': (_tx, self: Url) => self.parts.host,
    'getDefaultPort()': (_tx, self: Url) => DEFAULT_PORTS[self.protocol] ?? -1,
    'getFile()': (_tx, self: Url) => self.parts.pathname + self.parts.search,
    'getHost()': (_tx, self: Url) => self.parts.hostname,
    'getPath()': (_tx, self: Url) => self.parts.pathname,
    'getPort()': (_tx, self: Url) => (self.parts.port === '' ? -1 : Number(self.parts.port)),
    'getProtocol()': (_tx, self: Url) => self.protocol,
    'getQuery()': (_tx, self: Url) => orNull(self.parts.search.slice(1)),
    'getRef()': (_tx, self: Url) => orNull(self.parts.hash.slice(1)),
    'getUserInfo()': (_tx, self: Url) =>
      orNull([self.parts.username, self.parts.password].filter((part) => part !== '').join(':')),
    'sameFile(System.Url)': (_tx, self: Url, other: Url) =>
      self.parts.href.split('#')[0] === other.parts.href.split('#')[0],
    'toExternalForm()': (_tx, self: Url) => self.text,
    'toString()': (_tx, self: Url) => self.text,
  },
  isInstance: (value) => value instanceof Url,
};
