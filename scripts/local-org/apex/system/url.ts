/** `System.Url`. Apex Reference, "URL Class". */
import type { Transaction } from '../../org/transaction.ts';
import { KeyedValue } from '../values/keyed-value.ts';
import { ORG_ADDRESS } from '../values/org-address.ts';
import type { PlatformClass } from './platform-class.ts';
import { fileOf, resolvedUrl, urlParts, type UrlParts } from './url-parts.ts';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

export class Url extends KeyedValue {
  readonly typeName = 'System.Url';
  readonly parts: UrlParts;

  constructor(readonly text: string) {
    super();
    this.parts = urlParts(text);
  }

  /** Protocol and host do not tell small letters from capitals, all else does. */
  get key(): string {
    return `Url:${this.server}${fileOf(this.parts)}#${this.parts.ref ?? ''}`;
  }

  get server(): string {
    const { protocol, userInfo, host, port } = this.parts;
    return `${protocol}://${userInfo ?? ''}@${host ?? ''}:${port === -1 ? this.defaultPort : port}`.toLowerCase();
  }

  get defaultPort(): number {
    return DEFAULT_PORTS[this.parts.protocol.toLowerCase()] ?? -1;
  }

  override toString(): string {
    return this.text;
  }
}

const orgUrl = (): Url => new Url(ORG_ADDRESS);

export const urlClass: PlatformClass = {
  name: 'System.Url',
  constructors: {
    '(String)': (_tx, _types, text: string) => new Url(text),
    '(System.Url, String)': (_tx, _types, base: Url, text: string) => new Url(resolvedUrl(base.parts, text)),
    '(String, String, String)': (_tx, _types, protocol: string, host: string, file: string) =>
      new Url(`${protocol}://${host}${file}`),
    '(String, String, Integer, String)': (_tx, _types, protocol: string, host: string, port: number, file: string) =>
      new Url(`${protocol}://${host}${port === -1 ? '' : `:${port}`}${file}`),
  },
  statics: {
    'getOrgDomainUrl()': () => orgUrl(),
    'getSalesforceBaseUrl()': () => orgUrl(),
    'getCurrentRequestUrl()': () => orgUrl(),
    'getFileFieldURL(String, String)': (_tx: Transaction, id: string, field: string) =>
      `${ORG_ADDRESS}/servlet/servlet.FileDownload?file=${id}&field=${field}`,
  },
  methods: {
    'getAuthority()': (_tx, self: Url) => self.parts.authority,
    'getDefaultPort()': (_tx, self: Url) => self.defaultPort,
    'getFile()': (_tx, self: Url) => fileOf(self.parts),
    'getHost()': (_tx, self: Url) => self.parts.host,
    'getPath()': (_tx, self: Url) => self.parts.path,
    'getPort()': (_tx, self: Url) => self.parts.port,
    'getProtocol()': (_tx, self: Url) => self.parts.protocol,
    'getQuery()': (_tx, self: Url) => self.parts.query,
    'getRef()': (_tx, self: Url) => self.parts.ref,
    'getUserInfo()': (_tx, self: Url) => self.parts.userInfo,
    'sameFile(System.Url)': (_tx, self: Url, other: Url) =>
      self.server === other.server && fileOf(self.parts) === fileOf(other.parts),
    'toExternalForm()': (_tx, self: Url) => self.text,
    'toString()': (_tx, self: Url) => self.text,
  },
  isInstance: (value) => value instanceof Url,
};
