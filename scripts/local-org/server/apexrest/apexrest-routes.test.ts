import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { findUser } from '../../org/find-user.ts';
import { servedOrg } from '../served-org.testing.ts';

const files = {
  'classes/Orders.cls': `@RestResource(urlMapping='/orders/v1/*')
global with sharing class Orders {
  global class Item { public String name; public Integer count; private String secret; public transient String passing; }
  global class Seen { public String uri; public String path; public String verb; public String who; public String nothing; }
  @HttpGet global static Seen look() {
    RestRequest request = RestContext.request;
    Seen seen = new Seen();
    seen.uri = request.requestURI;
    seen.path = request.resourcePath;
    seen.verb = request.httpMethod + ' ' + request.params.get('q') + ' ' + request.headers.get('X-Kind');
    seen.who = UserInfo.getUserName() + ' ' + request.remoteAddress + ' ' + request.headers.containsKey('Cookie');
    return seen;
  }
  @HttpPost global static String add(Item item, List<Integer> numbers, Boolean isBig, Date day) {
    if (item.name == 'bad') throw new IllegalArgumentException('No such item');
    if (item.name == 'null') { String text; text.length(); }
    insert new Contact(LastName = item.name);
    return item.name + item.count + item.secret + item.passing + numbers + isBig + day + RestContext.request.requestBody;
  }
  @HttpPut global static void replace() {
    RestContext.response.statusCode = 202;
    RestContext.response.addHeader('Content-Type', 'text/csv');
    RestContext.response.addHeader('X-Size', String.valueOf(RestContext.request.requestBody.size()));
    RestContext.response.addHeader('Set-Cookie', 'a=b');
    RestContext.response.responseBody = Blob.valueOf(RestContext.request.requestBody.toString().toUpperCase());
  }
  @HttpPatch global static void change() {}
}`,
  'classes/OrdersExact.cls': `@RestResource(urlMapping='/orders/v1/exact')
global class OrdersExact { @HttpGet global static String get() { return 'exact'; } }`,
  'classes/OrdersLonger.cls': `@RestResource(urlMapping='/orders/v1/*/lines/*')
global class OrdersLonger { @HttpGet global static String get() { return 'longer'; } }`,
  'classes/Odd.cls': `@RestResource(urlMapping='/odd')
global class Odd {
  @HttpGet global static void status() { RestContext.response.statusCode = 299; }
  @HttpPost global static void own() {
    insert new Contact(LastName = 'Late');
    System.enqueueJob(new OddJob());
    RestContext.response = new RestResponse();
    RestContext.response.statusCode = 201;
    RestContext.response.responseBody = Blob.valueOf('[]');
  }
  @HttpDelete global static Integer many() { for (Integer i = 0; i < 101; i++) { List<Contact> all = [SELECT Id FROM Contact]; } return 1; }
}`,
  'classes/OddJob.cls': `public class OddJob implements Queueable {
  public void execute(QueueableContext context) { insert new Contact(LastName = 'Job'); }
}`,
};
const { org, get, send } = servedOrg(files);
const root = '/services/apexrest';
const json = { 'Content-Type': 'application/json' };
const codeOf = (body: unknown): string | undefined => (body as { errorCode: string }[])[0]?.errorCode;
const messageOf = (body: unknown): string => (body as { message: string }[])[0]?.message ?? '';
const post = (body: string, headers: Record<string, string> = json) =>
  send('POST', `${root}/orders/v1`, { body, headers });

async function contacts(name: string): Promise<number> {
  const soql = encodeURIComponent(`SELECT Id FROM Contact WHERE LastName = '${name}'`);
  return ((await get(`/services/data/v66.0/query?q=${soql}`)).body as { totalSize: number }).totalSize;
}

test('the context tells of the request; null fields of an answer are left out', async () => {
  const { status, body, headers } = await send('GET', `${root}/orders/v1/7%20a?q=x+y`, {
    headers: { 'X-Kind': 'test', Cookie: 'a=b' },
  });

  assert.equal(status, 200);
  assert.match(headers['Content-Type'] ?? '', /^application\/json/);
  assert.deepEqual(body, {
    uri: '/orders/v1/7%20a',
    path: '/services/apexrest/orders/v1/*',
    verb: 'GET x y test',
    who: 'admin@local.example 127.0.0.1 false',
  });
});

test('an exact mapping wins, then the longest with wildcards; case counts; nothing else is found', async () => {
  const bodies = await Promise.all(
    ['/orders/v1/exact', '/orders/v1/exact/', '/orders/v1/5/lines/2', '/orders/v1/5/lines'].map(
      async (path) => (await get(root + path)).body,
    ),
  );
  assert.deepEqual(bodies, ['exact', 'exact', 'longer', 'longer']);

  for (const path of ['/Orders/v1', '/orders/v12', '/nothing']) {
    const { status, body } = await get(root + path);
    assert.deepEqual([status, codeOf(body)], [404, 'NOT_FOUND'], path);
  }
});

test('parameters are bound by name, in any order, whatever is left out is null', async () => {
  const { status, body } = await post(
    '{"isBig": 1, "NUMBERS": [1, 2], "item": {"name": "Ada", "count": 2, "secret": "s", "passing": "p"}}',
  );

  assert.equal(status, 200);
  assert.equal(body, 'Ada2snull(1, 2)truenullnull');
  assert.equal(await contacts('Ada'), 1);
});

test('a body that does not fit is refused before any Apex runs', async () => {
  const bodies = [
    '{oops',
    '',
    '[]',
    '{"item": {"name": "Bo"}, "other": 1}',
    '{"item": {"name": "Bo"}, "item": {"name": "Bo"}}',
    '{"item": {"name": "Bo", "name": "Cy"}}',
    '{"item": {"name": "Bo"}, "isBig": "1"}',
    '{"item": {"name": "Bo"}, "day": "yesterday"}',
    '{"item": {"name": "Bo", "count": "many"}}',
    '['.repeat(200_000),
  ];
  for (const text of bodies) {
    const { status, body } = await post(text);
    assert.deepEqual([status, codeOf(body)], [400, 'JSON_PARSER_ERROR'], text.slice(0, 60));
  }
  assert.equal(await contacts('Bo'), 0);
});

test('other types are refused where the body is read, and handed on where it is not', async () => {
  const xml = await post('<request/>', { 'Content-Type': 'application/xml' });
  assert.deepEqual([xml.status, codeOf(xml.body)], [415, 'UNSUPPORTED_MEDIA_TYPE']);
  const form = await send('PUT', `${root}/orders/v1`, {
    body: 'x',
    headers: { 'Content-Type': 'multipart/form-data' },
  });
  assert.equal(form.status, 415);

  const put = await send('PUT', `${root}/orders/v1`, { body: 'a,b', headers: { 'Content-Type': 'text/csv' } });
  assert.deepEqual([put.status, put.body], [202, 'A,B']);
  assert.deepEqual([put.headers['Content-Type'], put.headers['X-Size']], ['text/csv', '3']);
  assert.equal(put.headers['Set-Cookie'], undefined);
});

test('nothing returned to PATCH is no content', async () => {
  assert.deepEqual([(await send('PATCH', `${root}/orders/v1`)).status], [204]);
});

test('what Apex leaves uncaught is 500 with its place, and nothing it wrote stays', async () => {
  const thrown = await post('{"item": {"name": "bad"}}');
  assert.deepEqual([thrown.status, codeOf(thrown.body)], [500, 'APEX_ERROR']);
  assert.match(
    messageOf(thrown.body),
    /^System.IllegalArgumentException: No such item\n\nClass.Orders.add: line 15, column \d+/,
  );

  const nothing = await post('{"item": {"name": "null"}}');
  assert.match(messageOf(nothing.body), /^System.NullPointerException: Attempt to de-reference a null object/);

  const limit = await send('DELETE', `${root}/odd`);
  assert.deepEqual(
    [limit.status, messageOf(limit.body).split('\n')[0]],
    [500, 'System.LimitException: Too many SOQL queries: 101'],
  );
});

test('a method that the class has not is named with those it has', async () => {
  const { status, body } = await send('DELETE', `${root}/orders/v1`);

  assert.deepEqual([status, codeOf(body)], [405, 'METHOD_NOT_ALLOWED']);
  assert.match(messageOf(body), /Allowed are GET,PATCH,POST,PUT$/);
});

test('a status that no response can have is a fault', async () => {
  const { status, body } = await get(`${root}/odd`);

  assert.deepEqual([status, messageOf(body)], [500, 'Invalid status code for HTTP response: 299']);
});

test('a response of its own counts, and jobs run after the commit', async () => {
  const { status, body } = await send('POST', `${root}/odd`);
  assert.deepEqual([status, body], [201, []]);
  assert.deepEqual([await contacts('Late'), await contacts('Job')], [1, 0]);

  org.async.drain(null);
  assert.equal(await contacts('Job'), 1);
});

test('who was not granted the class is refused', async () => {
  const user = loadUser(org, org.administratorId);
  runInTransaction(org, user, 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `insert new User(Username = 'out@hello.example', LastName = 'Out', Email = 'out@hello.example', Alias = 'out', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);`,
    ),
  );
  const { status, body } = await get(`${root}/orders/v1`, findUser(org, 'out@hello.example'));

  assert.deepEqual([status, codeOf(body)], [403, 'FORBIDDEN']);
  assert.match(messageOf(body), /Orders$/);
});
