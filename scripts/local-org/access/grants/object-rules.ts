/** Objects whose access follows from another object's, or from none. */
import type { SObjectType } from '../../schema/types.ts';

/** No object permission of their own: everybody may, as far as the records allow it. */
const FREE: ReadonlySet<string> = new Set(
  [
    'Task',
    'Event',
    'TaskRelation',
    'EventRelation',
    'EmailMessage',
    'EmailMessageRelation',
    'Note',
    'Attachment',
    'ContentDocument',
    'ContentNote',
    'ContentVersion',
    'ContentDocumentLink',
    'FeedItem',
    'FeedComment',
    'Topic',
    'TopicAssignment',
    'CollaborationGroup',
    'ProcessInstance',
    'ProcessInstanceStep',
    'ProcessInstanceWorkitem',
    'ProcessInstanceHistory',
    'ProcessInstanceNode',
    'EntitySubscription',
  ].map((name) => name.toLowerCase()),
);

/** The object whose permissions count instead, and the reference to it. */
const FOLLOWS: Readonly<Record<string, readonly [string, string]>> = {
  opportunitylineitem: ['Opportunity', 'OpportunityId'],
  opportunitycontactrole: ['Opportunity', 'OpportunityId'],
  opportunityteammember: ['Opportunity', 'OpportunityId'],
  accountcontactrelation: ['Account', 'AccountId'],
  accountcontactrole: ['Account', 'AccountId'],
  accountteammember: ['Account', 'AccountId'],
  campaignmember: ['Campaign', 'CampaignId'],
  campaignmemberstatus: ['Campaign', 'CampaignId'],
  casecomment: ['Case', 'ParentId'],
  orderitem: ['Order', 'OrderId'],
  quotelineitem: ['Quote', 'QuoteId'],
  pricebookentry: ['Pricebook2', 'Pricebook2Id'],
};
/** References that decide over records of standard objects controlled by a parent, beside those above. */
const CONTROLLED_BY: Readonly<Record<string, string>> = {
  contact: 'AccountId',
  asset: 'AccountId',
  contract: 'AccountId',
  order: 'AccountId',
  note: 'ParentId',
  attachment: 'ParentId',
  emailmessage: 'ParentId',
  contentdocumentlink: 'LinkedEntityId',
};

export function isFree(object: SObjectType): boolean {
  return FREE.has(object.name.toLowerCase());
}

/** @returns the object that decides for a share, a history or a dependent of another object. */
export function leader(object: SObjectType): string | null {
  if (object.kind === 'share' || object.kind === 'history')
    return object.fields.get(parentKey(object))?.referenceTo[0] ?? null;
  return FOLLOWS[object.name.toLowerCase()]?.[0] ?? null;
}

/** @returns names of the references by which records of the object are controlled. */
export function controllingFields(object: SObjectType): readonly string[] {
  const name = object.name.toLowerCase();
  if (object.kind === 'share' || object.kind === 'history') return [parentKey(object)];
  const standard = FOLLOWS[name]?.[1] ?? CONTROLLED_BY[name];
  if (standard !== undefined) return [standard.toLowerCase()];
  return [...object.fields.values()]
    .filter((field) => field.kind === 'MasterDetail')
    .map((field) => field.name.toLowerCase());
}

/** `ParentId` of custom objects' shares and histories, `AccountId` of AccountShare and AccountHistory. */
function parentKey(object: SObjectType): string {
  if (object.fields.has('parentid')) return 'parentid';
  return `${object.name.replace(/(Field)?(Share|History)$/, '').toLowerCase()}id`;
}
