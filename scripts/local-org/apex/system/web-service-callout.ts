/**
 * `WebServiceCallout.invoke`: what classes generated from a WSDL call; a test's WebServiceMock answers.
 * Apex Developer Guide, "Test Web Service Callouts".
 */
import type { Transaction } from '../../org/transaction.ts';
import { objectType, stringType } from '../values/apex-type-names.ts';
import type { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { calloutMock } from './callouts.ts';
import type { PlatformClass } from './platform-class.ts';

type Mock = Readonly<Record<string, (...args: unknown[]) => void>>;
const SLOT = 'doinvoke/9';

/** @param info endpoint, SOAP action, name space and name of the request, name space, name and type of the response */
function invoke(
  tx: Transaction,
  stub: unknown,
  request: unknown,
  responses: ApexMap<string, unknown>,
  info: ApexList<string>,
): void {
  const [endpoint = '', action, , requestName, space, responseName, responseType] = info.items;
  const mock = calloutMock(tx, 'WebServiceMock', endpoint) as Mock;
  const answered = new ApexMap<string, unknown>(stringType, objectType);
  mock[SLOT]?.(stub, request, answered, endpoint, action, requestName, space, responseName, responseType);
  for (const [key, value] of answered.entries()) responses.set(key, value);
}

export const webServiceCalloutClass: PlatformClass = {
  name: 'System.WebServiceCallout',
  statics: { 'invoke(Object, Object, Map<String, Object>, List<String>)': invoke },
};
