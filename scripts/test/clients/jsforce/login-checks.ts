import assert from 'node:assert/strict';
import { refusal, refused, type Check } from '../checks.ts';
import { administrator, mechanic, visitor, type Workshop } from '../workshop.ts';
import { connect, jsforce, version } from './connect.ts';

/** Not the user as whom the platform itself acts. */
const people = "SELECT Id FROM User WHERE UserType = 'Standard'";

export function loginChecks({ url, greeting }: Workshop): Check[] {
  const login = { loginUrl: url, version };
  return [
    [
      'a login by SOAP gives the session of that user',
      async () => {
        const connection = new jsforce.Connection(login);
        const { id, organizationId } = await connection.login(mechanic, 'any');
        const identity = await connection.identity();

        assert.equal(connection.instanceUrl, url);
        assert.deepEqual([identity.user_id, identity.organization_id], [id, organizationId]);
        assert.equal(identity.username, mechanic);
      },
    ],
    [
      'nobody and an empty password are refused',
      async () => {
        const { message } = await refusal(() => new jsforce.Connection(login).login('nobody@x.example', 'any'));
        assert.match(message, /INVALID_LOGIN: Invalid username, password, security token; or user locked out\./);
      },
    ],
    [
      'the OAuth password flow gives a session too',
      async () => {
        const oauth2 = { loginUrl: url, clientId: 'any', clientSecret: 'any', redirectUri: `${url}/none` };
        const connection = new jsforce.Connection({ oauth2, version });
        await connection.login(administrator, 'any');

        assert.equal((await connection.query(people)).totalSize, 3);
      },
    ],
    [
      'a browser lets a program in, which renews its session by itself',
      async () => {
        const redirectUri = 'http://localhost:1717/OauthRedirect';
        const oauth2 = new jsforce.OAuth2({ loginUrl: url, clientId: 'any', redirectUri, useVerifier: true });
        const { headers } = await fetch(oauth2.getAuthorizationUrl({}), { redirect: 'manual' });
        const code = new URL(headers.get('Location') ?? '').searchParams.get('code') ?? '';
        const connection = new jsforce.Connection({ oauth2, version });
        await connection.authorize(code);
        assert.equal((await connection.identity()).username, administrator);

        connection.accessToken = '00D000000000001!ended';
        assert.equal((await connection.query(people)).totalSize, 3);
      },
    ],
    [
      'a session that was logged out is none, and a token that nobody gave neither',
      async () => {
        const connection = await connect(url, administrator);
        const { accessToken } = connection;
        await connection.logout();

        const open = new jsforce.Connection({ instanceUrl: url, accessToken: accessToken!, version });
        await refused('INVALID_SESSION_ID', () => open.query('SELECT Id FROM User'));
        const made = new jsforce.Connection({ instanceUrl: url, accessToken: '00D000000000001!made.up', version });
        await refused('INVALID_SESSION_ID', () => made.identity());
        const none = new jsforce.Connection({ instanceUrl: url, version });
        await refused('INVALID_SESSION_ID', () => none.sobject('Account').describe());
      },
    ],
    [
      'a session that ended is renewed by itself',
      async () => {
        const connection = await connect(url, administrator);
        connection.accessToken = '00D000000000001!ended';

        assert.equal((await connection.query(people)).totalSize, 3);
      },
    ],
    [
      'who has no permission to use the API does not use it',
      async () => {
        const connection = await connect(url, visitor);
        await refused('API_DISABLED_FOR_ORG', () => connection.query('SELECT Id FROM User'));
      },
    ],
    [
      'the versions are those from 31 to 66; an older client works, one of the future does not',
      async () => {
        const connection = await connect(url, administrator);
        const versions = await connection.request<{ version: string; label: string }[]>(`${url}/services/data`);
        assert.deepEqual(
          [versions[0]?.version, versions.at(-1)],
          ['31.0', { label: "Spring '26", url: '/services/data/v66.0', version: '66.0' }],
        );

        const { instanceUrl, accessToken } = connection;
        const at = (its: string) => new jsforce.Connection({ instanceUrl, accessToken: accessToken!, version: its });
        for (const its of ['42.0', '62.0', '64.0', '65.0'])
          assert.equal(
            (await at(its).query('SELECT Id FROM User')).records[0]?.attributes?.url.slice(0, 20),
            `/services/data/v${its}`,
          );
        await refused('NOT_FOUND', () => at('99.0').query('SELECT Id FROM User'));
      },
    ],
    [
      'what the start prints connects',
      async () => {
        const [, loginUrl = '', username = ''] = /loginUrl: '(.+?)' \}\)\.login\('(.+?)'/.exec(greeting) ?? [];
        assert.deepEqual([loginUrl, username], [url, administrator]);
        assert.match(greeting, /sf org login web --instance-url http:\/\/localhost:\d+ --alias/);
      },
    ],
  ];
}
