/** The user's notifications: approval requests that wait for them or a queue of theirs, and what Apex sent them. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import { urlOf, type PageReference } from '../../lwc/runtime/page-reference.ts';
import { notificationsTo, readBy, type SentNotification } from '../../org/outbox.ts';
import type { Transaction } from '../../org/transaction.ts';
import { nameOf } from '../data/display.ts';
import { scalarOf } from '../data/json-values.ts';
import { select, soqlText } from '../data/select.ts';
import type { NotificationInfo } from './types.ts';

const most = 50;

/** @returns newest first */
export function notificationsOf(tx: Transaction): NotificationInfo[] {
  const all = [...approvalRequests(tx), ...sentTo(tx)].sort((a, b) => b.at.localeCompare(a.at)).slice(0, most);
  const read = readBy(
    tx.org,
    tx.user.id,
    all.map((each) => each.id),
  );
  return all.map((each) => ({ ...each, isRead: read.has(each.id) }));
}

function groupsOf(tx: Transaction): string[] {
  const soql = `SELECT GroupId FROM GroupMember WHERE UserOrGroupId = ${soqlText(tx.user.id)}`;
  return select(tx, soql, { access: 'system' }).records.map((each) => String(each.fields.get('GroupId')));
}

function approvalRequests(tx: Transaction): NotificationInfo[] {
  const actors = [tx.user.id, ...groupsOf(tx)];
  const { records } = select(
    tx,
    `SELECT Id, CreatedDate, ProcessInstance.TargetObjectId, ProcessInstance.SubmittedBy.Name FROM ProcessInstanceWorkitem ` +
      `WHERE ActorId IN (${actors.map(soqlText).join(', ')}) ORDER BY CreatedDate DESC LIMIT ${most}`,
    { access: 'system' },
  );
  return records.map((record) => {
    const instance = record.relations.get('ProcessInstance');
    const target = instance instanceof SObjectValue ? String(instance.fields.get('TargetObjectId')) : '';
    const submitter = instance instanceof SObjectValue ? instance.relations.get('SubmittedBy') : null;
    const { label, name, url } = recordNamed(tx, target);
    return {
      id: record.id ?? '',
      kind: 'approval',
      title: `Approval requested: ${label ?? 'record'} ${name ?? target}`,
      body:
        submitter instanceof SObjectValue
          ? `${nameOf(submitter) ?? 'Someone'} asks for your decision.`
          : 'Your decision is asked for.',
      at: String(scalarOf(record.fields.get('CreatedDate'))),
      url,
      isRead: false,
    };
  });
}

/** Custom notifications that Apex sent to the user, or to a group that the user was in. */
function sentTo(tx: Transaction): NotificationInfo[] {
  return notificationsTo(tx.org, tx.user.id, most).map(({ id, message }) => ({
    id: `message-${id}`,
    kind: 'message',
    title: message.title,
    body: message.body,
    at: new Date(message.sentAt).toISOString(),
    url: targetOf(tx, message),
    isRead: false,
  }));
}

/** The record, or the page when there is no record; a made-up id such as 000000000000000AAA leads nowhere. */
function targetOf(tx: Transaction, { targetId, targetPage }: SentNotification): string | null {
  const { url } = recordNamed(tx, targetId ?? '');
  if (url !== null || targetPage === null) return url;
  try {
    return urlOf(JSON.parse(targetPage) as PageReference) || null;
  } catch {
    return null;
  }
}

interface NamedRecord {
  readonly label: string | null;
  readonly name: string | null;
  readonly url: string | null;
}

/** @returns what a record is called and where it is shown; nulls for an id of none */
export function recordNamed(tx: Transaction, id: string): NamedRecord {
  const type = id === '' ? undefined : tx.org.schema.objectOfId(id);
  if (type === undefined) return { label: null, name: null, url: null };
  const soql = `SELECT Id, ${type.nameField?.name ?? 'Id'} FROM ${type.name} WHERE Id = ${soqlText(id)}`;
  const record = select(tx, soql, { access: 'system' }).records[0];
  return {
    label: type.label,
    name: record === undefined ? null : nameOf(record),
    url: `/lightning/r/${type.name}/${id}/view`,
  };
}
