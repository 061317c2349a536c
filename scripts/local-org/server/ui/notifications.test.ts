import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { outboxOf } from '../../org/outbox.ts';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { servedOrg, type ServedOrg } from '../served-org.testing.ts';
import type { NotificationInfo } from './types.ts';

const files = {
  'notificationtypes/News.notiftype-meta.xml':
    '<CustomNotificationType><customNotifTypeName>News</customNotifTypeName><desktop>true</desktop><masterLabel>News</masterLabel><mobile>true</mobile></CustomNotificationType>',
  'queues/Desk.queue-meta.xml':
    '<Queue><name>Desk</name><queueSobject><sobjectType>Case</sobjectType></queueSobject></Queue>',
  'email/Letters/Letters.emailFolder-meta.xml':
    '<EmailFolder><accessType>Public</accessType><name>Letters</name></EmailFolder>',
  'email/Letters/Hello.email-meta.xml':
    '<EmailTemplate><available>true</available><encodingKey>UTF-8</encodingKey><name>Hello</name><style>none</style><subject>Hello {!Contact.FirstName}</subject><type>text</type><uiType>Aloha</uiType></EmailTemplate>',
  'email/Letters/Hello.email':
    'Dear {!Contact.Name} of {!Contact.Account}, see {!Case.Subject}{!Case.Reason}. {!User.LastName}',
};

/** Runs Apex as the administrator, who is in the queue. */
function run({ org }: ServedOrg, apex: string): void {
  const user = loadUser(org, org.administratorId);
  runInTransaction(org, user, 'sync', (tx) => org.program.executeAnonymous(tx, apex));
}

const ring = (more: string): string =>
  `Messaging.CustomNotification n = new Messaging.CustomNotification();
  n.setNotificationTypeId([SELECT Id FROM CustomNotificationType].Id); n.setTitle('Ding'); n.setBody('Dong'); ${more}`;

async function bell({ get }: ServedOrg): Promise<readonly NotificationInfo[]> {
  return (await get('/local-org/ui/notifications')).body as NotificationInfo[];
}

function orgWithQueue(database?: string): ServedOrg {
  const served = servedOrg(files, database);
  run(
    served,
    `Group desk = [SELECT Id FROM Group WHERE DeveloperName = 'Desk'];
    if ([SELECT COUNT() FROM GroupMember WHERE GroupId = :desk.Id] == 0) insert new GroupMember(GroupId = desk.Id, UserOrGroupId = UserInfo.getUserId());`,
  );
  return served;
}

test('a notification to a queue rings at its members once, leads to its target, and is read once it was opened', async () => {
  const served = orgWithQueue();
  run(
    served,
    `Account a = new Account(Name = 'Acme'); insert a; ${ring(
      `n.setTargetId(a.Id); n.send(new Set<String>{ [SELECT Id FROM Group WHERE DeveloperName = 'Desk'].Id, UserInfo.getUserId() });`,
    )}`,
  );

  const [notification, ...others] = await bell(served);
  await served.post('/local-org/ui/notifications/read', { ids: [notification?.id] });

  assert.deepEqual(
    [notification?.title, notification?.body, notification?.isRead, others],
    ['Ding', 'Dong', false, []],
  );
  assert.match(notification?.url ?? '', /^\/lightning\/r\/Account\/001\w{15}\/view$/);
  assert.equal((await bell(served))[0]?.isRead, true);
});

test('a page reference is a target too; an id that is none leads nowhere', async () => {
  const served = servedOrg(files);
  const send = 'n.send(new Set<String>{ UserInfo.getUserId() });';
  const page = '{"type":"standard__navItemPage","attributes":{"apiName":"Board"}}';
  run(served, ring(`n.setTargetPageRef('${page}'); ${send}`));
  run(served, ring(`n.setTargetId('000000000000000AAA'); ${send}`));

  assert.deepEqual(
    (await bell(served)).map(({ url }) => url),
    [null, '/lightning/n/Board'],
  );
});

test('what cannot be sent is refused with a reason, and what is undone was not sent', async () => {
  const served = servedOrg(files);
  const fault = (apex: string): string => {
    try {
      run(served, apex);
      return '';
    } catch (error) {
      return String((error as Error).message);
    }
  };
  const send = 'n.send(new Set<String>{ UserInfo.getUserId() });';

  assert.match(fault(ring(send)), /target/);
  assert.match(fault(ring(`n.setTargetId('000000000000000AAA'); n.setTitle('x'.repeat(251)); ${send}`)), /250/);
  assert.match(
    fault(ring(`n.setTargetId('000000000000000AAA'); n.setNotificationTypeId(UserInfo.getUserId()); ${send}`)),
    /type ID/,
  );
  assert.match(fault(ring(`n.setTargetId('000000000000000AAA'); ${send} Integer x = 1 / 0;`)), /Divide/);
  assert.deepEqual(await bell(served), []);
});

test('messages are kept when the org starts again', async () => {
  const database = join(temporaryFolder('messages'), 'org.db');
  const first = orgWithQueue(database);
  run(first, ring(`n.setTargetId('000000000000000AAA'); n.send(new Set<String>{ UserInfo.getUserId() });`));
  first.org.close();

  const again = servedOrg(files, database);

  assert.deepEqual(
    (await bell(again)).map(({ title }) => title),
    ['Ding'],
  );
});

test('an email from a template has its merge fields filled in', () => {
  const served = servedOrg(files);
  run(
    served,
    `Account a = new Account(Name = 'Acme'); insert a;
    Contact c = new Contact(FirstName = 'Ada', LastName = 'Byron', Email = 'ada@acme.example', AccountId = a.Id); insert c;
    Case k = new Case(Subject = 'Engine'); insert k;
    Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage();
    m.setTemplateId([SELECT Id FROM EmailTemplate WHERE DeveloperName = 'Hello'].Id); m.setTargetObjectId(c.Id); m.setWhatId(k.Id);
    Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });`,
  );

  const [sent] = outboxOf(served.org, 1);

  assert.deepEqual(sent?.message.kind === 'email' && [sent.message.to, sent.message.subject, sent.message.text], [
    ['ada@acme.example'],
    'Hello Ada',
    'Dear Ada Byron of Acme, see Engine. Admin',
  ]);
});

test('an email to a user is refused while it is to be saved as an activity', () => {
  const served = servedOrg(files);
  const send = (more: string): void =>
    run(
      served,
      `Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setTargetObjectId(UserInfo.getUserId()); m.setSubject('Hi'); ${more}
      Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });`,
    );

  assert.throws(() => send(''), {
    message: /INVALID_SAVE_AS_ACTIVITY_FLAG, saveAsActivity must be false when sending mail/,
  });
  send('m.setSaveAsActivity(false);');
  assert.equal(outboxOf(served.org, 5).length, 1);
});
