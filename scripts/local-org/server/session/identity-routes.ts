/** Who a session belongs to. Help, "Identity URLs", "OpenID Connect UserInfo". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Org } from '../../org/org.ts';
import { json } from '../http/answers.ts';
import { HttpFault } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';

export function identityRoutes(org: Org): Routes {
  return [
    ...['GET', 'POST'].map((method) => ({
      method,
      pattern: '/services/oauth2/userinfo',
      handler: (request: Request) => json(userInfo(org, request)),
    })),
    {
      method: 'GET',
      pattern: '/id/:org/:user',
      handler: (request) => json(identity(org, request)),
    },
  ];
}

function userInfo(org: Org, request: Request): object {
  const { sub, ...rest } = described(org, request, request.userId);
  return { sub, ...rest };
}

function identity(org: Org, request: Request): object {
  const { org: asked = '', user = '' } = request.params;
  if (asked.slice(0, 15) !== org.id.slice(0, 15) || user.slice(0, 15) !== request.userId.slice(0, 15))
    throw new HttpFault(403, 'FORBIDDEN', 'Bad_Id');
  const { sub: id, ...rest } = described(org, request, request.userId);
  return {
    id,
    asserted_user: true,
    username: rest.preferred_username,
    display_name: rest.name,
    status: { created_date: null, body: null },
    addr_street: null,
    mobile_phone: null,
    first_name: rest.given_name,
    last_name: rest.family_name,
    ...rest,
  };
}

function described(org: Org, request: Request, userId: string) {
  const record = userRecord(org, userId);
  const text = (name: string): string | null => {
    const value = record.fields.get(name);
    return value === null || value === undefined ? null : String(value);
  };
  const url = `http://${request.headers.host ?? 'localhost'}`;
  const rest = `${url}/services/data/v{version}/`;
  const soap = (kind: string): string => `${url}/services/Soap/${kind}/{version}/${org.id.slice(0, 15)}`;
  return {
    sub: `${url}/id/${org.id}/${userId}`,
    user_id: userId,
    organization_id: org.id,
    preferred_username: text('Username'),
    nickname: text('CommunityNickname') ?? text('Alias'),
    name: text('Name') ?? [text('FirstName'), text('LastName')].filter(Boolean).join(' '),
    email: text('Email'),
    email_verified: true,
    given_name: text('FirstName'),
    family_name: text('LastName'),
    zoneinfo: text('TimeZoneSidKey'),
    photos: {},
    profile: `${url}/${userId}`,
    urls: {
      enterprise: soap('c'),
      metadata: soap('m'),
      partner: soap('u'),
      rest,
      sobjects: `${rest}sobjects/`,
      search: `${rest}search/`,
      query: `${rest}query/`,
      recent: `${rest}recent/`,
      tooling_soap: soap('T'),
      tooling_rest: `${rest}tooling/`,
      custom_domain: url,
    },
    active: true,
    user_type: 'STANDARD',
    language: text('LanguageLocaleKey') ?? 'en_US',
    locale: text('LocaleSidKey') ?? 'en_US',
    utcOffset: 0,
    updated_at: new Date(org.clock.now()).toISOString(),
    is_app_installed: true,
  };
}

function userRecord(org: Org, userId: string): SObjectValue {
  const type = org.store.schema.object('User');
  const record = type === undefined ? undefined : org.store.load(type, [userId])[0];
  if (record === undefined) throw new HttpFault(403, 'FORBIDDEN', 'Bad_Id');
  return record;
}
