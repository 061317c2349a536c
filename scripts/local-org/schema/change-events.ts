/**
 * `AccountChangeEvent`, `Plan__ChangeEvent`: what changed in a record, published when it is saved.
 * Change Data Capture Developer Guide, "Change Event Message Structure".
 */
import { addField, draftObject, systemField } from './draft.ts';
import type { ObjectDraft } from './draft.ts';
import { idField } from './system-fields.ts';

/** Fields that the header tells, or that no event carries. */
const without = /^(Id|IsDeleted|SystemModstamp|LastViewedDate|LastReferencedDate|LastActivityDate)$/;

export function newChangeEvent(name: string, parent: ObjectDraft): ObjectDraft {
  const event = draftObject(name, {
    label: `${parent.label} Change Event`,
    kind: 'platformEvent',
    keyPrefix: '',
    isCustom: parent.isCustom,
    sharingModel: 'Read',
    isQueryable: false,
    isUpdateable: false,
    isDeletable: false,
  });
  addField(event, idField());
  addField(event, systemField('ReplayId', 'Text', { length: 1000 }));
  addField(event, systemField('ChangeEventHeader', 'ChangeEventHeader', { isFilterable: false, isSortable: false }));
  for (const field of parent.fields.values())
    if (!without.test(field.name) && field.formula === null && field.summary === null)
      addField(event, { ...field, isRequired: false, childRelationshipName: null, deleteConstraint: null });
  return event;
}
