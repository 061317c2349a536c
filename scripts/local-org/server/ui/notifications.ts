/** What waits for the user: approval requests assigned to them or to a queue of theirs. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import { scalarOf } from '../data/json-values.ts';
import { nameOf } from '../data/display.ts';
import { select, soqlText } from '../data/select.ts';
import type { NotificationInfo } from './types.ts';

export function notificationsOf(tx: Transaction): NotificationInfo[] {
  const groups = select(tx, `SELECT GroupId FROM GroupMember WHERE UserOrGroupId = ${soqlText(tx.user.id)}`, { access: 'system' }).records.map((each) => String(each.fields.get('GroupId')));
  const actors = [tx.user.id, ...groups].map(soqlText).join(', ');
  const { records } = select(tx, `SELECT Id, CreatedDate, ProcessInstance.TargetObjectId, ProcessInstance.SubmittedBy.Name FROM ProcessInstanceWorkitem WHERE ActorId IN (${actors}) ORDER BY CreatedDate DESC LIMIT 20`, { access: 'system' });
  return records.map((record) => {
    const instance = record.relations.get('ProcessInstance');
    const target = instance instanceof SObjectValue ? String(instance.fields.get('TargetObjectId')) : '';
    const submitter = instance instanceof SObjectValue ? instance.relations.get('SubmittedBy') : null;
    const type = tx.org.schema.objectOfId(target);
    const name = type?.nameField == null ? target : nameOf(select(tx, `SELECT Id, ${type.nameField.name} FROM ${type.name} WHERE Id = ${soqlText(target)}`, { access: 'system' }).records[0] ?? new SObjectValue(type)) ?? target;
    return {
      id: record.id ?? '',
      title: `Approval requested: ${type?.label ?? 'record'} ${name}`,
      body: submitter instanceof SObjectValue ? `${nameOf(submitter) ?? 'Someone'} asks for your decision.` : 'Your decision is asked for.',
      at: String(scalarOf(record.fields.get('CreatedDate'))),
      url: type === undefined ? null : `/lightning/r/${type.name}/${target}/view`,
      isRead: false,
    };
  });
}
