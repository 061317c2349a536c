/** Share and history objects, which come with their parents. Source: Object Reference, "Associated Objects". */
import { catalogued, type Companion } from './catalogue.ts';
import { newChangeEvent } from './change-events.ts';
import { addField, draftField, draftObject, systemField } from './draft.ts';
import type { ObjectDraft } from './draft.ts';
import { newFeed } from './feed-objects.ts';
import { auditFields, idField, userReference } from './system-fields.ts';
import type { PicklistValue } from './types.ts';

const levels: readonly PicklistValue[] = ['Read', 'Edit', 'All'].map((value) => ({
  value,
  label: value,
  isDefault: false,
  isActive: true,
}));

/**
 * Adds `X__Share`, `CaseShare` … and `X__History` for the objects that have them, and the other objects that follow
 * from one where the project names them.
 * @param mentions words of the project, in lower case
 */
export function addDerivedObjects(objects: Map<string, ObjectDraft>, mentions: ReadonlySet<string>): void {
  for (const parent of [...objects.values()]) {
    // Users are shared too; few projects look at it.
    if (parent.hasShare || (parent.name === 'User' && mentions.has('usershare'))) settleShare(objects, parent);
    if (parent.tracksHistory || isNamed(parent, 'History', mentions)) settleHistory(objects, parent);
    if (isNamed(parent, 'Feed', mentions)) addNamed(objects, newFeed(companionName(parent, 'Feed'), parent));
  }
}

/** Once record types and lookups are known: an event has the fields of its object. */
export function addChangeEvents(objects: Map<string, ObjectDraft>, mentions: ReadonlySet<string>): void {
  for (const parent of [...objects.values()])
    if (isNamed(parent, 'ChangeEvent', mentions))
      addNamed(objects, newChangeEvent(companionName(parent, 'ChangeEvent'), parent));
}

function addNamed(objects: Map<string, ObjectDraft>, object: ObjectDraft): void {
  if (!objects.has(object.name.toLowerCase())) objects.set(object.name.toLowerCase(), object);
}

/** `Plan__c` → `Plan__Feed`, `Account` → `AccountFeed` */
function companionName(parent: ObjectDraft, suffix: Companion): string {
  return parent.isCustom ? parent.name.replace(/__c$/, `__${suffix}`) : `${parent.name}${suffix}`;
}

/** Standard objects have the companions that the catalogue tells, custom objects any. */
function isNamed(parent: ObjectDraft, suffix: Companion, mentions: ReadonlySet<string>): boolean {
  if (parent.kind !== 'object' && parent.kind !== 'setup') return false;
  if (!mentions.has(companionName(parent, suffix).toLowerCase())) return false;
  return parent.isCustom || catalogued(parent.name)?.companions.includes(suffix) === true;
}

function settleShare(objects: Map<string, ObjectDraft>, parent: ObjectDraft): void {
  const name = parent.isCustom ? parent.name.replace(/__c$/, '__Share') : `${parent.name}Share`;
  const share = objects.get(name.toLowerCase()) ?? newShare(name, parent);
  objects.set(name.toLowerCase(), share);
  const parentField = share.fields.get(parent.isCustom ? 'parentid' : `${parent.name.toLowerCase()}id`);
  if (parentField !== undefined)
    Object.assign(parentField, {
      childRelationshipName: 'Shares',
      deleteConstraint: 'Cascade',
      isRequired: true,
      isUpdateable: false,
      isPermissionable: false,
    });
  const subject = share.fields.get('userorgroupid');
  if (subject !== undefined)
    Object.assign(subject, {
      referenceTo: ['Group', 'User'],
      childRelationshipName: null,
      deleteConstraint: 'Cascade',
      isRequired: true,
      isUpdateable: false,
    });
}

function newShare(name: string, parent: ObjectDraft): ObjectDraft {
  const share = draftObject(name, {
    label: `${parent.label} Share`,
    pluralLabel: `${parent.label} Share`,
    kind: 'share',
    keyPrefix: standardPrefixes[name] ?? '02c',
    isCustom: parent.isCustom,
    sharingModel: 'Read',
  });
  const [parentId, level] = parent.isCustom
    ? ['ParentId', 'AccessLevel']
    : [`${parent.name}Id`, `${parent.name}AccessLevel`];
  addField(share, idField());
  addField(
    share,
    draftField(parentId ?? '', 'Lookup', {
      referenceTo: [parent.name],
      relationshipName: (parentId ?? '').slice(0, -2),
    }),
  );
  addField(
    share,
    draftField(level ?? '', 'Picklist', {
      picklist: levels,
      isRestrictedPicklist: true,
      isRequired: true,
      isPermissionable: false,
    }),
  );
  addField(
    share,
    draftField('UserOrGroupId', 'Lookup', {
      referenceTo: ['Group', 'User'],
      relationshipName: 'UserOrGroup',
      isPermissionable: false,
    }),
  );
  addField(
    share,
    draftField('RowCause', 'Picklist', { defaultValue: '"Manual"', isUpdateable: false, isPermissionable: false }),
  );
  for (const field of auditFields()) if (/^(LastModified|IsDeleted)/.test(field.name)) addField(share, field);
  return share;
}

function settleHistory(objects: Map<string, ObjectDraft>, parent: ObjectDraft): void {
  const name = parent.isCustom
    ? parent.name.replace(/__c$/, '__History')
    : parent.name === 'Opportunity'
      ? 'OpportunityFieldHistory'
      : `${parent.name}History`;
  const history = objects.get(name.toLowerCase()) ?? newHistory(name, parent);
  // Of an approval's history the platform makes something else.
  if (history.kind !== 'history') return;
  objects.set(name.toLowerCase(), history);
  const parentField = history.fields.get(parent.isCustom ? 'parentid' : `${parent.name.toLowerCase()}id`);
  if (parentField !== undefined)
    Object.assign(parentField, { childRelationshipName: 'Histories', deleteConstraint: 'Cascade' });
}

function newHistory(name: string, parent: ObjectDraft): ObjectDraft {
  const history = draftObject(name, {
    label: `${parent.label} History`,
    pluralLabel: `${parent.label} History`,
    kind: 'history',
    keyPrefix: '017',
    isCustom: parent.isCustom,
    sharingModel: 'Read',
    isCreateable: false,
    isUpdateable: false,
    isDeletable: false,
  });
  const parentId = parent.isCustom ? 'ParentId' : `${parent.name}Id`;
  addField(history, idField());
  addField(history, systemField('IsDeleted', 'Checkbox', { label: 'Deleted' }));
  addField(
    history,
    systemField(parentId, 'Lookup', { referenceTo: [parent.name], relationshipName: parentId.slice(0, -2) }),
  );
  addField(history, userReference('CreatedById', 'CreatedBy'));
  addField(history, systemField('CreatedDate', 'DateTime'));
  for (const field of ['Field', 'DataType', 'OldValue', 'NewValue']) addField(history, systemField(field, 'Text'));
  return history;
}

const standardPrefixes: Readonly<Record<string, string>> = { CaseShare: '01n', CampaignShare: '08s' };
