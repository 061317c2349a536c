/**
 * Mocks whose answers are static resources. Apex Developer Guide, "Testing HTTP Callouts Using Static Resources";
 * Apex Reference, "StaticResourceCalloutMock Class", "MultiStaticResourceCalloutMock Class".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '../../../org/transaction.ts';
import { ApexBlob } from '../../values/blob.ts';
import { apexError } from '../../values/exception.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { PlatformRecord } from '../platform-record.ts';

/** A mock of the platform's own, which answers requests. */
export class ResourceMock {
  readonly headers = new Map<string, string>();
  /** Names of resources by endpoint; the empty one is for every endpoint. */
  readonly resources = new Map<string, string>();
  status = 'OK';
  statusCode = 200;

  constructor(readonly typeName: string) {}

  respond(tx: Transaction, request: PlatformRecord): PlatformRecord {
    const endpoint = String(request.get(tx, 'Endpoint') ?? '');
    const name = this.resources.get('') ?? this.resources.get(endpoint);
    if (name === undefined)
      throw apexError('System.CalloutException', `No static resource was set for the endpoint ${endpoint}`);
    return new PlatformRecord('System.HttpResponse', {
      Body: new ApexBlob(contentOf(tx, name)),
      Status: this.status,
      StatusCode: this.statusCode,
      headers: new Map(this.headers),
    });
  }

  toString(): string {
    return this.typeName;
  }
}

function contentOf(tx: Transaction, name: string): Uint8Array {
  const { root, staticResources } = tx.org.project;
  const found = staticResources.find((resource) => resource.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw apexError('System.CalloutException', `Static Resource with name ${name} not found`);
  return readFileSync(join(root, found.path));
}

const common: Readonly<Record<string, PlatformFunction>> = {
  'setHeader(String, String)': (_tx, self: ResourceMock, name: string, value: string) =>
    void self.headers.set(name.toLowerCase(), value),
  'setStatus(String)': (_tx, self: ResourceMock, status: string) => void (self.status = status),
  'setStatusCode(Integer)': (_tx, self: ResourceMock, code: number) => void (self.statusCode = code),
  'respond(System.HttpRequest)': (tx, self: ResourceMock, request: PlatformRecord) => self.respond(tx, request),
};

function mockClass(name: string, setter: Readonly<Record<string, PlatformFunction>>): PlatformClass {
  return {
    name,
    constructors: { '()': () => new ResourceMock(name) },
    methods: { ...common, ...setter },
    isInstance: (value) => value instanceof ResourceMock && value.typeName === name,
  };
}

export const resourceMockClasses: readonly PlatformClass[] = [
  mockClass('System.StaticResourceCalloutMock', {
    'setStaticResource(String)': (_tx, self: ResourceMock, name: string) => void self.resources.set('', name),
  }),
  mockClass('System.MultiStaticResourceCalloutMock', {
    'setStaticResource(String, String)': (_tx, self: ResourceMock, endpoint: string, name: string) =>
      void self.resources.set(endpoint, name),
  }),
];
