/**
 * Child relationships that Salesforce works out when they are asked for, and that are not computed here.
 * Source: Object Reference, "ActivityHistory", "OpenActivity", "AttachedContentDocument", "CombinedAttachment",
 * "NoteAndAttachment".
 */

export interface VirtualChild {
  readonly name: string;
  /** What its records are; null where that differs with the parent. */
  readonly object: string | null;
}

const all: readonly VirtualChild[] = [
  { name: 'ActivityHistories', object: 'ActivityHistory' },
  { name: 'AttachedContentDocuments', object: 'AttachedContentDocument' },
  { name: 'AttachedContentNotes', object: 'AttachedContentNote' },
  { name: 'CombinedAttachments', object: 'CombinedAttachment' },
  { name: 'Feeds', object: null },
  { name: 'FeedSubscriptionsForEntity', object: 'EntitySubscription' },
  { name: 'LookedUpFromActivities', object: 'LookedUpFromActivity' },
  { name: 'NotesAndAttachments', object: 'NoteAndAttachment' },
  { name: 'OpenActivities', object: 'OpenActivity' },
  { name: 'ProcessInstances', object: 'ProcessInstance' },
  { name: 'ProcessSteps', object: 'ProcessInstanceHistory' },
  { name: 'RecordActionHistories', object: 'RecordActionHistory' },
  { name: 'RecordActions', object: 'RecordAction' },
  { name: 'TopicAssignments', object: 'TopicAssignment' },
];

const byKey: ReadonlyMap<string, VirtualChild> = new Map(all.map((child) => [child.name.toLowerCase(), child]));

/** @returns the relationship, where many objects have one of that name on Salesforce */
export function virtualChild(relationship: string): VirtualChild | undefined {
  return byKey.get(relationship.toLowerCase());
}

export function isVirtualChild(relationship: string): boolean {
  return virtualChild(relationship) !== undefined;
}
