/** `System.PageReference`: an address with parameters that may be changed. Apex Reference, "PageReference Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexError } from '../../values/exception.ts';
import { nullPointer } from '../../values/exception-types.ts';
import type { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import type { PlatformClass } from '../platform-class.ts';
import { urlDecode, urlEncode } from '../url-encoding.ts';
import type { Cookie } from './cookie.ts';
import { ParameterMap } from './parameter-map.ts';

export class PageReference {
  readonly typeName = 'System.PageReference';
  readonly parameters = new ParameterMap();
  readonly headers = new ApexMap<string, string>(stringType, stringType);
  readonly cookies = new ApexMap<string, Cookie>(stringType, platformType('System.Cookie'));
  anchor: string | null = null;
  redirects = false;
  redirectCode = 0;
  private readonly address: string;

  constructor(url: string) {
    const [, address = '', query, anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
    this.address = address;
    this.anchor = anchor ?? null;
    for (const pair of (query ?? '').split('&').filter((part) => part !== '')) {
      const [name = '', ...value] = pair.split('=');
      this.parameters.set(urlDecode(name), urlDecode(value.join('=')));
    }
  }

  /** Parameters stand in the order in which they were set. */
  get url(): string {
    const query = [...this.parameters.entries()]
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${urlEncode(name)}=${urlEncode(value ?? '')}`);
    return `${this.address}${query.length === 0 ? '' : `?${query.join('&')}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
  }

  toString(): string {
    return `System.PageReference[${this.url}]`;
  }
}

/** @returns the reference that `Page.Name` stands for. */
export function pageNamed(name: string): PageReference {
  return new PageReference(`/apex/${name.toLowerCase()}`);
}

/** A page is rendered by a real org only; a test gets this text in its place. */
function content(tx: Transaction, self: PageReference): ApexBlob {
  if (tx.isTest) return ApexBlob.ofText('UNIT.TEST');
  throw unsupported(unsupportedPlatform.feature, [`The content of ${self.url}`]);
}

function pageOfRecord(record: SObjectValue | null): PageReference {
  if (record === null) throw nullPointer();
  if (record.id === null)
    throw apexError('System.VisualforceException', 'SObject must have an ID to be used in a PageReference');
  return new PageReference(`/${record.id}`);
}

export const pageReferenceClass: PlatformClass = {
  name: 'System.PageReference',
  constructors: {
    '(String)': (_tx, _types, url: string | null) => {
      if (url === null) throw apexError('System.NullPointerException', 'Argument 1 cannot be null');
      return new PageReference(url);
    },
    '(SObject)': (_tx, _types, record: SObjectValue | null) => pageOfRecord(record),
  },
  statics: {
    'forResource(String)': (_tx, name: string) => new PageReference(`/resource/${name}`),
    'forResource(String, String)': (_tx, name: string, path: string) => new PageReference(`/resource/${name}/${path}`),
  },
  methods: {
    'getAnchor()': (_tx, self: PageReference) => self.anchor,
    'setAnchor(String)': (_tx, self: PageReference, anchor: string | null) => ((self.anchor = anchor), self),
    'getContent()': content,
    'getContentAsPDF()': content,
    'getCookies()': (_tx, self: PageReference) => self.cookies,
    'setCookies(List<System.Cookie>)': (_tx, self: PageReference, cookies: ApexList<Cookie>) => {
      for (const cookie of cookies.items) self.cookies.set(cookie.name, cookie);
    },
    'getHeaders()': (_tx, self: PageReference) => self.headers,
    'getParameters()': (_tx, self: PageReference) => self.parameters,
    'getRedirect()': (_tx, self: PageReference) => self.redirects,
    'setRedirect(Boolean)': (_tx, self: PageReference, redirects: boolean) => ((self.redirects = redirects), self),
    'getRedirectCode()': (_tx, self: PageReference) => self.redirectCode,
    'setRedirectCode(Integer)': (_tx, self: PageReference, code: number) => ((self.redirectCode = code), self),
    'getUrl()': (_tx, self: PageReference) => self.url,
  },
  isInstance: (value) => value instanceof PageReference,
};
