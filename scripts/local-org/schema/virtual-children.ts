/**
 * Child relationships that Salesforce works out when they are asked for, and that are not computed here.
 * Source: Object Reference, "ActivityHistory", "OpenActivity", "AttachedContentDocument", "CombinedAttachment".
 */
const names: ReadonlySet<string> = new Set([
  'activityhistories',
  'attachedcontentdocuments',
  'attachedcontentnotes',
  'combinedattachments',
  'feeds',
  'feedsubscriptionsforentity',
  'lookedupfromactivities',
  'openactivities',
  'processinstances',
  'processsteps',
  'recordactionhistories',
  'recordactions',
  'topicassignments',
]);

/** @returns whether many objects have a child relationship of that name on Salesforce */
export function isVirtualChild(relationship: string): boolean {
  return names.has(relationship.toLowerCase());
}
