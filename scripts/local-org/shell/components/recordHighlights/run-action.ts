/** What each kind of action on a record does. */
import LightningConfirm from 'lightning/confirm';
import { goTo } from 'local-org/router';
import { refreshRecords } from 'local-org/shared-data';
import { messageOf, showToast } from 'local-org/toast';
import { change, uiApi } from 'local-org/ui-api';
import ActionModal from 'shell/actionModal';
import ApprovalModal from 'shell/approvalModal';
import RecordModal from 'shell/recordModal';
import type { ActionInfo, RecordPage } from '../../../server/ui/types.ts';

export async function runAction(action: ActionInfo, record: RecordPage): Promise<void> {
  switch (action.kind) {
    case 'edit':
    case 'update':
      await RecordModal.open({
        size: 'medium',
        label: `Edit ${record.title}`,
        objectName: record.object.name,
        recordId: record.id,
        fieldNames: action.fields,
      });
      break;
    case 'create':
    case 'new':
      await RecordModal.open({
        size: 'medium',
        label: action.label,
        objectName: action.target ?? record.object.name,
        fieldNames: action.fields,
        parentId: record.id,
      });
      break;
    case 'delete':
      await remove(record);
      break;
    case 'lwc':
      await ActionModal.open({ size: 'medium', label: action.label, componentName: action.target, record });
      await refreshRecords([record.id]);
      break;
    case 'submit':
    case 'recall':
    case 'approve':
    case 'reject':
      await ApprovalModal.open({ size: 'small', label: action.label, record, action: action.kind });
      break;
    case 'url':
      if (action.target !== null) goTo(action.target);
      break;
    case 'headless':
      break;
  }
}

async function remove(record: RecordPage): Promise<void> {
  const isSure = await LightningConfirm.open({
    label: `Delete ${record.object.label}`,
    theme: 'warning',
    message: `“${record.title}” and what depends on it go to the recycle bin.`,
  });
  if (!isSure) return;
  try {
    await change(`${uiApi}/records/${record.id}`, 'DELETE', undefined, []);
    showToast(`${record.object.label} “${record.title}” was deleted.`);
    goTo(`/lightning/o/${record.object.name}/list`, { replace: true });
  } catch (error) {
    showToast('It was not deleted', messageOf(error), 'error');
  }
}
