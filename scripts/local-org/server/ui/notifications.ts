/** The user's notifications: approval requests that wait for them or a queue of theirs, and what Apex sent them. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import { outboxOf } from '../../org/outbox.ts';
import type { Transaction } from '../../org/transaction.ts';
import { nameOf } from '../data/display.ts';
import { scalarOf } from '../data/json-values.ts';
import { select, soqlText } from '../data/select.ts';
import type { NotificationInfo } from './types.ts';

const most = 20;

/** @returns newest first */
export function notificationsOf(tx: Transaction): NotificationInfo[] {
  const actors = new Set([tx.user.id, ...groupsOf(tx)]);
  return [...approvalRequests(tx, actors), ...sentTo(tx, actors)]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, most);
}

function groupsOf(tx: Transaction): string[] {
  const soql = `SELECT GroupId FROM GroupMember WHERE UserOrGroupId = ${soqlText(tx.user.id)}`;
  return select(tx, soql, { access: 'system' }).records.map((each) => String(each.fields.get('GroupId')));
}

function approvalRequests(tx: Transaction, actors: ReadonlySet<string>): NotificationInfo[] {
  const { records } = select(
    tx,
    `SELECT Id, CreatedDate, ProcessInstance.TargetObjectId, ProcessInstance.SubmittedBy.Name FROM ProcessInstanceWorkitem ` +
      `WHERE ActorId IN (${[...actors].map(soqlText).join(', ')}) ORDER BY CreatedDate DESC LIMIT ${most}`,
    { access: 'system' },
  );
  return records.map((record) => {
    const instance = record.relations.get('ProcessInstance');
    const target = instance instanceof SObjectValue ? String(instance.fields.get('TargetObjectId')) : '';
    const submitter = instance instanceof SObjectValue ? instance.relations.get('SubmittedBy') : null;
    const { label, name, url } = recordNamed(tx, target);
    return {
      id: record.id ?? '',
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

/** Custom notifications that Apex sent to the user or a group of theirs. */
function sentTo(tx: Transaction, actors: ReadonlySet<string>): NotificationInfo[] {
  return outboxOf(tx.org).flatMap((sent, index) => {
    if (sent.kind !== 'notification' || !sent.recipientIds.some((id) => actors.has(id))) return [];
    const { url } = recordNamed(tx, sent.targetId ?? '');
    return [
      {
        id: `sent-${index}`,
        title: sent.title,
        body: sent.body,
        at: new Date(sent.sentAt).toISOString(),
        url,
        isRead: false,
      },
    ];
  });
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
