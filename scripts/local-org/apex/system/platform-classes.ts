/** Every platform class that the local org implements. */
import { accessLevelClass } from './access-level.ts';
import { approvalClasses } from './approval.ts';
import { assertClass } from './assert.ts';
import { asyncOptionsClass } from './async-options.ts';
import { authValueClasses } from './auth-values.ts';
import { blobClass } from './blob.ts';
import { booleanClass } from './boolean.ts';
import { cacheClasses } from './cache/cache-classes.ts';
import { collatorClass } from './collator.ts';
import { compressionClasses } from './compression/zip.ts';
import { cryptoClass } from './crypto.ts';
import { databaseClass } from './database.ts';
import { leadConversionClasses } from './database/convert-lead.ts';
import { dmlOptionsClasses } from './database/options.ts';
import { cursorClasses } from './database/cursor.ts';
import { queryLocatorClasses } from './database/query-locator.ts';
import { duplicateClasses } from './database/duplicates.ts';
import { publishingServiceClass } from './publishing-service.ts';
import { resultClasses } from './database/results.ts';
import { savepointClass } from './database/savepoints.ts';
import { dateClass } from './date.ts';
import { datetimeClass } from './datetime.ts';
import { decimalClass } from './decimal.ts';
import { doubleClass } from './double.ts';
import { encodingUtilClass } from './encoding-util.ts';
import { enumClass } from './enum.ts';
import { eventBusClasses } from './event-bus.ts';
import { exceptionClass } from './exception.ts';
import { featureManagementClass } from './feature-management.ts';
import { formulaClasses } from './formula.ts';
import { httpClasses } from './http.ts';
import { idClass } from './id.ts';
import { integerClass } from './integer.ts';
import { jsonClass } from './json.ts';
import { jsonGeneratorClass } from './json/generator.ts';
import { jsonParserClass } from './json/parser.ts';
import { businessHoursClass } from './business-hours.ts';
import { appMenuClass } from './app-menu.ts';
import { connectClasses } from './connect/chatter-feeds.ts';
import { chatterUsersClass } from './connect/chatter-users.ts';
import { continuationClass } from './continuation.ts';
import { domainCreatorClass } from './domain-creator.ts';
import { domainClasses } from './domain-parser.ts';
import { emailDefaultsClass } from './testing/email-defaults.ts';
import { orgLimitsClasses } from './org-limits.ts';
import { processPluginClasses } from './process-plugin.ts';
import { siteClasses } from './sites/site.ts';
import { asyncInfoClass } from './jobs/async-info.ts';
import { duplicateSignatureClasses } from './jobs/duplicate-signature.ts';
import { flexQueueClass } from './jobs/flex-queue.ts';
import { labelClass } from './label.ts';
import { limitsClass } from './limits.ts';
import { listClass } from './list.ts';
import { locationClasses } from './location.ts';
import { longClass } from './long.ts';
import { mapClass } from './map.ts';
import { mathClass } from './math.ts';
import { messagingClasses } from './messaging.ts';
import { metadataClasses } from './metadata.ts';
import { objectClass } from './object.ts';
import { apexPagesClasses } from './pages/apex-pages.ts';
import { cookieClass } from './pages/cookie.ts';
import { pageReferenceClass } from './pages/page-reference.ts';
import { selectOptionClass } from './pages/select-option.ts';
import { standardControllerClass } from './pages/standard-controller.ts';
import { standardSetControllerClass } from './pages/standard-set-controller.ts';
import { patternClass } from './pattern.ts';
import { matcherClass } from './pattern/matcher.ts';
import type { PlatformClass } from './platform-class.ts';
import { requestClass } from './request.ts';
import { restClasses } from './rest.ts';
import { schemaClass } from './schema.ts';
import { describeFieldClasses } from './schema/describe-field.ts';
import { describeObjectClasses } from './schema/describe-object.ts';
import { fieldSetClasses } from './schema/field-sets.ts';
import { recordTypeClasses } from './schema/record-types.ts';
import { tokenClasses } from './schema/token-classes.ts';
import { pickListClasses } from './extendable/dynamic-pick-list.ts';
import { invocableClasses } from './invocable-action.ts';
import { searchClasses } from './search.ts';
import { resourceMockClasses } from './testing/resource-mocks.ts';
import { securityClasses } from './security.ts';
import { setClass } from './set.ts';
import { sobjectClass } from './sobject.ts';
import { stringClass } from './string.ts';
import { resetPasswordResultClass, systemClass } from './system.ts';
import { testClass } from './test.ts';
import { sandboxContextClass } from './testing/install.ts';
import { timeZoneClass } from './time-zone.ts';
import { timeClass } from './time.ts';
import { securityEventClass } from './transaction-security.ts';
import { typeClass } from './type.ts';
import { urlClass } from './url.ts';
import { userInfoClass } from './user-info.ts';
import { uuidClass } from './uuid.ts';
import { webServiceCalloutClass } from './web-service-callout.ts';
import { versionClass } from './version.ts';
import { domClasses } from './xml/document.ts';
import { xmlStreamReaderClass } from './xml/stream-reader.ts';
import { xmlStreamWriterClass } from './xml/stream-writer.ts';

export const platformClasses: readonly PlatformClass[] = [
  accessLevelClass,
  assertClass,
  asyncInfoClass,
  asyncOptionsClass,
  blobClass,
  booleanClass,
  businessHoursClass,
  publishingServiceClass,
  appMenuClass,
  ...connectClasses,
  chatterUsersClass,
  continuationClass,
  collatorClass,
  cookieClass,
  cryptoClass,
  databaseClass,
  dateClass,
  datetimeClass,
  decimalClass,
  domainCreatorClass,
  emailDefaultsClass,
  ...domainClasses,
  doubleClass,
  encodingUtilClass,
  enumClass,
  exceptionClass,
  featureManagementClass,
  flexQueueClass,
  idClass,
  integerClass,
  jsonClass,
  jsonGeneratorClass,
  jsonParserClass,
  labelClass,
  limitsClass,
  listClass,
  longClass,
  mapClass,
  matcherClass,
  mathClass,
  objectClass,
  pageReferenceClass,
  patternClass,
  requestClass,
  resetPasswordResultClass,
  sandboxContextClass,
  savepointClass,
  schemaClass,
  securityEventClass,
  selectOptionClass,
  setClass,
  sobjectClass,
  standardControllerClass,
  standardSetControllerClass,
  stringClass,
  systemClass,
  testClass,
  timeClass,
  timeZoneClass,
  typeClass,
  urlClass,
  userInfoClass,
  uuidClass,
  versionClass,
  webServiceCalloutClass,
  xmlStreamReaderClass,
  xmlStreamWriterClass,
  ...apexPagesClasses,
  ...approvalClasses,
  ...authValueClasses,
  ...cacheClasses,
  ...compressionClasses,
  ...describeFieldClasses,
  ...describeObjectClasses,
  ...duplicateSignatureClasses,
  ...invocableClasses,
  ...leadConversionClasses,
  ...dmlOptionsClasses,
  ...domClasses,
  ...eventBusClasses,
  ...fieldSetClasses,
  ...formulaClasses,
  ...httpClasses,
  ...locationClasses,
  ...messagingClasses,
  ...metadataClasses,
  ...cursorClasses,
  ...orgLimitsClasses,
  ...processPluginClasses,
  ...queryLocatorClasses,
  ...pickListClasses,
  ...searchClasses,
  ...recordTypeClasses,
  ...restClasses,
  ...resourceMockClasses,
  ...resultClasses,
  ...duplicateClasses,
  ...securityClasses,
  ...siteClasses,
  ...tokenClasses,
];
