/**
 * The save order of inserts and updates, one step a line.
 * Source: Apex Developer Guide, "Triggers and Order of Execution". Flows are noted and not run; assignment rules, auto-response
 * rules and entitlements do not exist here.
 */
import type { SaveChunk } from './save-chunk.ts';
import { deriveFields } from './derived/derive-fields.ts';
import { makeCampaignStatuses } from './steps/campaign-statuses.ts';
import { joinOwners } from './steps/accompany-group.ts';
import { reversePartners } from './steps/accompany-partner.ts';
import { accompanyRoles } from './steps/accompany-role.ts';
import { accompanyUsers } from './steps/accompany-user.ts';
import { captureChanges } from './steps/capture-changes.ts';
import { checkAccess } from './steps/check-access.ts';
import { checkDuplicates } from './steps/check-duplicates.ts';
import { checkPairs } from './steps/check-pairs.ts';
import { checkPlatformRules } from './steps/check-platform-rules.ts';
import { checkRecordType } from './steps/check-record-type.ts';
import { checkReferences } from './steps/check-references.ts';
import { checkRequired } from './steps/check-required.ts';
import { checkShares } from './steps/check-shares.ts';
import { checkValidationRules } from './steps/check-validation-rules.ts';
import { checkRequest, checkValues } from './steps/check-values.ts';
import { checkWrittenFields } from './steps/check-written-fields.ts';
import { fireTriggers } from './steps/fire-triggers.ts';
import { choosePersonType, followPersonContacts, keepPersonContacts } from './steps/person-contacts.ts';
import { makeDocuments, publishDocuments } from './steps/publish-files.ts';
import { followPrimaryContacts } from './steps/primary-contact.ts';
import { publishNotes } from './steps/publish-notes.ts';
import { loadOriginals, startNew } from './steps/load-originals.ts';
import { noteFlows } from './steps/note-flows.ts';
import { relateAccounts } from './steps/relate-account.ts';
import { relateByExternalId } from './steps/relate-by-external-id.ts';
import { relateRecipients } from './steps/relate-recipients.ts';
import { replaceShares } from './steps/replace-shares.ts';
import { runWorkflowRules } from './steps/run-workflow-rules.ts';
import { setDefaults } from './steps/set-defaults.ts';
import { shareWithOwner } from './steps/share-with-owner.ts';
import { startArticles } from './steps/start-articles.ts';
import { takeContactAccount } from './steps/take-contact-account.ts';
import { trackHistory } from './steps/track-history.ts';
import { writeRows } from './steps/write-rows.ts';

/** Saves the chunk up to its after triggers; what a step refuses takes no part in the next. */
export function saveInOrder(chunk: SaveChunk): void {
  if (chunk.operation === 'insert') startNew(chunk);
  else loadOriginals(chunk);
  checkWrittenFields(chunk);
  relateByExternalId(chunk);
  checkAccess(chunk);
  checkRequest(chunk);
  choosePersonType(chunk);
  if (chunk.operation === 'insert') setDefaults(chunk);
  deriveFields(chunk);
  fireTriggers(chunk, 'before');
  deriveFields(chunk);
  takeContactAccount(chunk);
  checkValues(chunk);
  checkRequired(chunk);
  checkReferences(chunk);
  checkRecordType(chunk);
  checkPairs(chunk);
  checkPlatformRules(chunk);
  checkShares(chunk);
  checkValidationRules(chunk);
  checkDuplicates(chunk);
  makeDocuments(chunk);
  publishNotes(chunk);
  replaceShares(chunk);
  writeRows(chunk);
  keepPersonContacts(chunk);
  followPersonContacts(chunk);
  publishDocuments(chunk);
  relateRecipients(chunk);
  startArticles(chunk);
  makeCampaignStatuses(chunk);
  followPrimaryContacts(chunk);
  accompanyUsers(chunk);
  accompanyRoles(chunk);
  joinOwners(chunk);
  reversePartners(chunk);
  relateAccounts(chunk);
  trackHistory(chunk);
  shareWithOwner(chunk);
  fireTriggers(chunk, 'after');
  captureChanges(chunk);
  noteFlows(chunk);
  runWorkflowRules(chunk);
}
