/** Standard fields that the platform computes from others, for the objects that have such. */
import { living, type SaveChunk } from '../save-chunk.ts';
import { deriveActivity } from './activity.ts';
import { deriveAsset } from './asset.ts';
import { deriveCampaignMember } from './campaign-member.ts';
import { deriveCase } from './case.ts';
import { deriveContentDistribution } from './content-distribution.ts';
import { deriveDeveloperName } from './developer-name.ts';
import { deriveEmailMessage } from './email-message.ts';
import { derivePersonAccount } from './person-account.ts';
import { derivePersonName } from './person-name.ts';
import { deriveAuthor, deriveBodyLength, deriveContentVersion } from './file.ts';
import { deriveFeedComment } from './feed-comment.ts';
import { deriveFeedItem } from './feed-item.ts';
import { deriveOpportunity } from './opportunity.ts';
import { deriveContract, deriveOrder } from './contract.ts';
import { deriveQuote } from './quote.ts';
import { deriveServiceAppointment } from './service-appointment.ts';
import { deriveSetupEntity } from './setup-entity.ts';
import { deriveTopicAssignment } from './topic-assignment.ts';
import { derivePriceBookEntry, derivePriceLine } from './price-line.ts';
import { deriveUser } from './user.ts';

const DERIVED: Readonly<
  Record<string, readonly ((chunk: SaveChunk, row: ReturnType<typeof living>[number]) => void)[]>
> = {
  Account: [derivePersonAccount],
  User: [derivePersonName, deriveUser],
  Contact: [derivePersonName],
  Lead: [derivePersonName],
  Opportunity: [deriveOpportunity],
  Event: [deriveActivity],
  Task: [deriveActivity],
  Asset: [deriveAsset],
  Case: [deriveCase],
  CampaignMember: [deriveCampaignMember],
  Attachment: [deriveBodyLength],
  ContentDistribution: [deriveContentDistribution],
  ContentVersion: [deriveContentVersion],
  Contract: [deriveContract],
  ContractLineItem: [derivePriceLine],
  EmailMessage: [deriveEmailMessage],
  FeedComment: [deriveFeedComment],
  FeedItem: [deriveFeedItem],
  Document: [deriveBodyLength, deriveDeveloperName, deriveAuthor],
  Group: [deriveDeveloperName],
  Individual: [derivePersonName],
  OpportunityLineItem: [derivePriceLine],
  Order: [deriveOrder],
  OrderItem: [derivePriceLine],
  PricebookEntry: [derivePriceBookEntry],
  Quote: [deriveQuote],
  QuoteLineItem: [derivePriceLine],
  ServiceAppointment: [deriveServiceAppointment],
  SetupEntityAccess: [deriveSetupEntity],
  TopicAssignment: [deriveTopicAssignment],
  UserRole: [deriveDeveloperName],
  WorkOrderLineItem: [derivePriceLine],
};

/** Runs before the triggers, so that they see the values, and after, so that what they changed counts. */
export function deriveFields(chunk: SaveChunk): void {
  for (const derive of DERIVED[chunk.object.name] ?? []) for (const row of living(chunk)) derive(chunk, row);
}
