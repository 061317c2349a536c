/** Everything by which programs log in and learn who they are. */
import type { Acting } from '../data/act-as.ts';
import type { Routes } from '../http/router.ts';
import { apexOperations } from '../soap/apex-operations.ts';
import { partnerOperations } from '../soap/partner-operations.ts';
import { soapRoutes } from '../soap/soap-routes.ts';
import { AuthorizationCodes } from './authorization-codes.ts';
import { authorizeRoutes } from './authorize-routes.ts';
import { frontdoorRoutes } from './frontdoor-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import type { SessionStore } from './session-store.ts';
import { tokenRoutes } from './token-routes.ts';

export function sessionRoutes(acting: Acting, sessions: SessionStore): Routes {
  const { org } = acting;
  const codes = new AuthorizationCodes(() => org.clock.now());
  return [
    ...tokenRoutes(org, sessions, codes),
    ...authorizeRoutes(codes),
    ...frontdoorRoutes(codes),
    ...identityRoutes(org),
    ...soapRoutes(['u', 'c'], namespaceOf, partnerOperations(org, sessions), org, sessions),
    // Metadata and the Tooling API by SOAP: told that there is none.
    ...soapRoutes(['m', 'T'], () => 'http://soap.sforce.com/2006/04/metadata', {}, org, sessions),
    ...soapRoutes(['s'], () => 'http://soap.sforce.com/2006/08/apex', apexOperations(acting), org, sessions),
  ];
}

const namespaceOf = (kind: string): string =>
  kind === 'c' ? 'urn:enterprise.soap.sforce.com' : 'urn:partner.soap.sforce.com';
