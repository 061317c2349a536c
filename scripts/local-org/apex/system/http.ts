/** Callouts: answered by the test's mock; there is no network from the local org. Apex Reference, "Http Class". */
import type { Transaction } from '../../org/transaction.ts';
import { stringType } from '../values/apex-type-names.ts';
import { ApexBlob } from '../values/blob.ts';
import { fatalError } from '../values/exception-types.ts';
import { ApexList } from '../values/list.ts';
import type { ApexObject } from '../values/object.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import { mockOf } from './testing/mocks.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';

type Headers = Map<string, string>;

const headersOf = (tx: Transaction, message: PlatformRecord): Headers => message.get(tx, 'headers') as Headers;
const fresh = (): Readonly<Record<string, unknown>> => ({ headers: new Map<string, string>() });

/** Header names are matched without regard to case; the body is kept as bytes or text, as it was given. */
const messageMethods: Readonly<Record<string, PlatformFunction>> = {
  'getHeader(String)': (tx, self: PlatformRecord, name: string) => headersOf(tx, self).get(name.toLowerCase()) ?? null,
  'setHeader(String, String)': (tx, self: PlatformRecord, name: string, value: string) =>
    void headersOf(tx, self).set(name.toLowerCase(), value),
  'getBody()': (tx, self: PlatformRecord) => {
    const body = self.get(tx, 'Body');
    return body instanceof ApexBlob ? body.toText() : (body ?? '');
  },
  'setBody(String)': (_tx, self: PlatformRecord, text: string) => self.set('Body', text),
  'getBodyAsBlob()': (tx, self: PlatformRecord) => {
    const body = self.get(tx, 'Body');
    return body instanceof ApexBlob ? body : ApexBlob.ofText(String(body ?? ''));
  },
  'setBodyAsBlob(Blob)': (_tx, self: PlatformRecord, bytes: ApexBlob) => self.set('Body', bytes),
};

export const httpClasses: readonly PlatformClass[] = [
  {
    name: 'System.Http',
    constructors: { '()': () => new PlatformRecord('System.Http') },
    methods: {
      'send(Object)': (tx, _self: PlatformRecord, request: PlatformRecord) => {
        tx.limits.count('callouts');
        const mock = mockOf(tx, 'HttpCalloutMock') as
          (ApexObject & { 'respond/1'?: (request: unknown) => unknown }) | null;
        if (mock?.['respond/1']) return mock['respond/1'](request);
        if (tx.isTest)
          throw fatalError(
            'System.CalloutException',
            'Methods defined as TestMethod do not support Web service callouts',
          );
        throw unsupported(unsupportedPlatform.feature, [`A callout to ${String(request.get(tx, 'Endpoint'))}`]);
      },
    },
  },
  recordClass('System.HttpRequest', { methods: messageMethods }, fresh),
  recordClass(
    'System.HttpResponse',
    {
      methods: {
        ...messageMethods,
        'getHeaderKeys()': (tx, self: PlatformRecord) => new ApexList(stringType, [...headersOf(tx, self).keys()]),
      },
    },
    fresh,
  ),
];
