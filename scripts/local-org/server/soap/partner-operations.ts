/** The partner interface as far as clients log in and out by it. SOAP API Developer Guide, "login()", "logout()", "getUserInfo()". */
import type { Org } from '../../org/org.ts';
import type { Request } from '../http/router.ts';
import type { SessionStore } from '../session/session-store.ts';
import { activeUser } from '../session/token-routes.ts';
import { currentUser } from '../session/users.ts';
import { elements, SoapFault, textOf } from './envelope.ts';
import type { SoapOperations } from './soap-routes.ts';

const badLogin = 'Invalid username, password, security token; or user locked out.';

export function partnerOperations(org: Org, sessions: SessionStore): SoapOperations {
  return {
    login(body, { request }) {
      const userId = activeUser(org, textOf(body, 'username'));
      if (userId === null || textOf(body, 'password') === '') throw new SoapFault('sf:INVALID_LOGIN', badLogin);
      const address = serverUrl(org, request);
      const result =
        elements({
          metadataServerUrl: address.replace('/Soap/u/', '/Soap/m/'),
          passwordExpired: false,
          sandbox: false,
          serverUrl: address,
          sessionId: sessions.begin(userId),
          userId,
        }) + `<userInfo>${userInfo(org, userId)}</userInfo>`;
      return { body: `<result>${result}</result>` };
    },
    logout(_body, { call, userId }) {
      userId();
      sessions.end(call.sessionId);
      return { body: '' };
    },
    getUserInfo: (_body, { userId }) => ({ body: `<result>${userInfo(org, userId())}</result>` }),
    getServerTimestamp(_body, { userId }) {
      userId();
      return { body: `<result>${elements({ timestamp: new Date(org.clock.now()).toISOString() })}</result>` };
    },
  };
}

function serverUrl(org: Org, request: Request): string {
  const version = request.params['version'] ?? '';
  return `http://${request.headers.host ?? 'localhost'}/services/Soap/u/${version}/${org.id.slice(0, 15)}`;
}

function userInfo(org: Org, userId: string): string {
  const { name, profileId, roleId, locale, timeZone, language } = currentUser(org, userId);
  const type = org.store.schema.object('User');
  const record = type === undefined ? undefined : org.store.load(type, [userId])[0];
  return elements({
    organizationId: org.id,
    organizationMultiCurrency: false,
    organizationName: org.name,
    profileId,
    roleId,
    userEmail: String(record?.fields.get('Email') ?? ''),
    userFullName: name,
    userId,
    userLanguage: language,
    userLocale: locale,
    userName: String(record?.fields.get('Username') ?? ''),
    userTimeZone: timeZone,
    userType: 'Standard',
  });
}
