/** Callouts: answered by the test's mock; there is no network from the local org. Apex Reference, "Http Class". */
import type { Transaction } from '../../org/transaction.ts';
import { stringType } from '../values/apex-type-names.ts';
import { ApexBlob } from '../values/blob.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import { calloutMock } from './callouts.ts';
import { ResourceMock } from './testing/resource-mocks.ts';
import { documentOf, documentText, XmlDocument } from './xml/document.ts';
import { readerOf } from './xml/stream-reader.ts';

type Headers = Map<string, string>;

const headersOf = (tx: Transaction, message: PlatformRecord): Headers => message.get(tx, 'headers') as Headers;
const fresh = (): Readonly<Record<string, unknown>> => ({ headers: new Map<string, string>() });

/** @returns the name as the message has it already, in any case */
function spelling(headers: Headers, name: string): string {
  return [...headers.keys()].find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Header names are matched without regard to case; the body is kept as bytes or text, as it was given. */
const messageMethods: Readonly<Record<string, PlatformFunction>> = {
  'getHeader(String)': (tx, self: PlatformRecord, name: string) => {
    const headers = headersOf(tx, self);
    return headers.get(spelling(headers, name)) ?? null;
  },
  'setHeader(String, String)': (tx, self: PlatformRecord, name: string, value: string) => {
    const headers = headersOf(tx, self);
    headers.set(spelling(headers, name), value);
  },
  'getBody()': (tx, self: PlatformRecord) => textOf(tx, self),
  'setBody(String)': (_tx, self: PlatformRecord, text: string) => setBodyOf(self, text),
  'getBodyAsBlob()': (tx, self: PlatformRecord) => {
    const body = self.get(tx, 'Body');
    return body instanceof ApexBlob ? body : ApexBlob.ofText(String(body ?? ''));
  },
  'setBodyAsBlob(Blob)': (_tx, self: PlatformRecord, bytes: ApexBlob) => setBodyOf(self, bytes),
  'getBodyDocument()': (tx, self: PlatformRecord) => {
    const document = self.get(tx, 'document');
    if (document instanceof XmlDocument) return document;
    return documentOf(textOf(tx, self));
  },
};

function textOf(tx: Transaction, message: PlatformRecord): string {
  const body = message.get(tx, 'Body');
  return body instanceof ApexBlob ? body.toText() : String(body ?? '');
}

/** A document that was set is the one that is given back. */
function setBodyOf(message: PlatformRecord, body: string | ApexBlob, document: XmlDocument | null = null): void {
  message.set('Body', body);
  message.set('document', document);
}

export const httpClasses: readonly PlatformClass[] = [
  {
    name: 'System.Http',
    constructors: { '()': () => new PlatformRecord('System.Http') },
    methods: {
      'send(Object)': (tx, _self: PlatformRecord, request: PlatformRecord) => {
        const mock = calloutMock(tx, 'HttpCalloutMock', String(request.get(tx, 'Endpoint')));
        if (mock instanceof ResourceMock) return mock.respond(tx, request);
        return (mock as { 'respond/1': (request: unknown) => unknown })['respond/1'](request);
      },
    },
  },
  recordClass(
    'System.HttpRequest',
    {
      methods: {
        ...messageMethods,
        'setBodyDocument(Object)': (_tx, self: PlatformRecord, document: XmlDocument) =>
          setBodyOf(self, documentText(document), document),
        'setTimeout(Integer)': (_tx, self: PlatformRecord, milliseconds: number) => setTimeoutOf(self, milliseconds),
        'setClientCertificateName(String)': (_tx, self: PlatformRecord, name: string) => self.set('certificate', name),
        'setClientCertificate(String, String)': (_tx, self: PlatformRecord, name: string) =>
          self.set('certificate', name),
        'toString()': (tx, self: PlatformRecord) =>
          `System.HttpRequest[Endpoint=${String(self.get(tx, 'Endpoint'))}, Method=${String(self.get(tx, 'Method'))}]`,
      },
    },
    () => ({ ...fresh(), Compressed: false }),
  ),
  recordClass(
    'System.HttpResponse',
    {
      methods: {
        ...messageMethods,
        'getXmlStreamReader()': (tx, self: PlatformRecord) => readerOf(textOf(tx, self)),
        'toString()': (tx, self: PlatformRecord) =>
          `System.HttpResponse[Status=${String(self.get(tx, 'Status'))}, StatusCode=${String(self.get(tx, 'StatusCode'))}]`,
        'getHeaderKeys()': (tx, self: PlatformRecord) => new ApexList(stringType, [...headersOf(tx, self).keys()]),
      },
    },
    () => ({ ...fresh(), StatusCode: 0 }),
  ),
];

/** Up to two minutes. Apex Reference, "HttpRequest Class", setTimeout. */
function setTimeoutOf(request: PlatformRecord, milliseconds: number): void {
  if (milliseconds < 1 || milliseconds > 120_000)
    throw apexError('System.CalloutException', 'Timeout value must be between 1 and 120000 milliseconds');
  request.set('Timeout', milliseconds);
}
