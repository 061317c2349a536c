/**
 * Child relationships that exist on Salesforce and cannot be queried here: those it works out when they are asked for,
 * and those of standard objects whose children are not joined to them.
 * Source: Object Reference, "ActivityHistory", "OpenActivity", "AttachedContentDocument", "CombinedAttachment",
 * "NoteAndAttachment"; the platform's type stubs.
 */
import { catalogued } from './catalogue.ts';
import { standardFacts } from './standard-facts.ts';

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

const ofMany = byKey(all);
const ofOne = new Map<string, ReadonlyMap<string, VirtualChild>>();

/** @returns the relationship, where that object, or many objects, have one of that name on Salesforce */
export function virtualChild(parent: string, relationship: string): VirtualChild | undefined {
  const key = relationship.toLowerCase();
  return ofMany.get(key) ?? childrenOf(parent).get(key);
}

export function isVirtualChild(parent: string, relationship: string): boolean {
  return virtualChild(parent, relationship) !== undefined;
}

function childrenOf(parent: string): ReadonlyMap<string, VirtualChild> {
  const known = ofOne.get(parent);
  if (known !== undefined) return known;
  const types = standardFacts().types[parent] ?? catalogued(parent.toLowerCase());
  // Lists of texts are fields.
  const children = Object.entries(types?.children ?? {}).filter(([, object]) => object !== 'String');
  const found = byKey(children.map(([name, object]) => ({ name, object })));
  ofOne.set(parent, found);
  return found;
}

function byKey(children: readonly VirtualChild[]): ReadonlyMap<string, VirtualChild> {
  return new Map(children.map((child) => [child.name.toLowerCase(), child]));
}
