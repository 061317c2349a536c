/** Who may submit a record to a process. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { approvalUnsupported } from './errors.ts';
import { isInRole, isMember, userNamed } from './people.ts';
import type { ApprovalProcess } from './process.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';

/** Without a list, the record's owner may. */
export function maySubmit(rows: PlatformRows, process: ApprovalProcess, record: SObjectValue, userId: string): boolean {
  const submitters = process.submitters.length > 0 ? process.submitters : [{ type: 'owner', name: null }];
  return submitters.some(({ type, name }) => {
    switch (type) {
      case 'owner':
        return ownsRecord(rows, record, userId);
      case 'creator':
        return textIn(record, 'CreatedById') === userId;
      case 'allInternalUsers':
        return true;
      case 'user':
        return userNamed(rows, name ?? '')?.id === userId;
      case 'role':
      case 'roleSubordinates':
      case 'roleSubordinatesInternal': {
        const role = rows.find('UserRole', { DeveloperName: name })[0];
        return role !== undefined && isInRole(rows, role.id!, userId, type !== 'role');
      }
      case 'group': {
        const group = rows.find('Group', { DeveloperName: name })[0];
        return group !== undefined && isMember(rows, group.id!, userId);
      }
      default:
        throw approvalUnsupported(process.object, `submitter type ${type}`);
    }
  });
}

/** A detail record has no owner of its own; its creator counts. */
function ownsRecord(rows: PlatformRows, record: SObjectValue, userId: string): boolean {
  const owner = textIn(record, 'OwnerId') ?? textIn(record, 'CreatedById');
  return owner === userId || (owner !== null && owner.startsWith('00G') && isMember(rows, owner, userId));
}
