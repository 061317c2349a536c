/** `AccountFeed`, `Plan__Feed`: what is posted about the records of one object. Object Reference, "StandardObjectNameFeed". */
import { addField, draftField, draftObject, systemField } from './draft.ts';
import type { ObjectDraft } from './draft.ts';
import { auditFields, idField, userReference } from './system-fields.ts';

export function newFeed(name: string, parent: ObjectDraft): ObjectDraft {
  const feed = draftObject(name, {
    label: `${parent.label} Feed`,
    pluralLabel: `${parent.label} Feed`,
    keyPrefix: '0D5',
    isCustom: parent.isCustom,
    sharingModel: 'ControlledByParent',
    isCreateable: false,
    isUpdateable: false,
  });
  addField(feed, idField());
  addField(
    feed,
    systemField('ParentId', 'Lookup', {
      referenceTo: [parent.name],
      relationshipName: 'Parent',
      childRelationshipName: 'Feeds',
      deleteConstraint: 'Cascade',
    }),
  );
  for (const field of ['Type', 'Title', 'Visibility']) addField(feed, draftField(field, 'Text'));
  addField(feed, draftField('LinkUrl', 'Url', { length: 1000 }));
  addField(feed, draftField('Body', 'LongTextArea', { length: 10000 }));
  for (const field of ['CommentCount', 'LikeCount'])
    addField(feed, systemField(field, 'Integer', { defaultValue: '0' }));
  addField(feed, systemField('IsRichText', 'Checkbox'));
  addField(feed, userReference('InsertedById', 'InsertedBy'));
  for (const field of auditFields()) if (field.name !== 'LastModifiedById') addField(feed, field);
  return feed;
}
