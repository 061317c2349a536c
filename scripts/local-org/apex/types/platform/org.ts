/**
 * Members of the org's classes that the extracted table lacks or prints otherwise than the Apex Reference has them.
 * Source: Apex Reference Guide, the class of each entry.
 */
import type { PlatformTable } from './table.ts';

export const org: PlatformTable = {
  // A class of its own stands for each flow: `new Flow.Interview.Calculate(inputs)`.
  'Flow.Interview': { kind: 'class', merge: true, members: ['new(Map<String, Object>)'] },
  'cache.Org': { kind: 'class', merge: true, members: ['static MAX_TTL_SECS: Integer'] },
  'cache.Session': { kind: 'class', merge: true, members: ['static MAX_TTL_SECS: Integer'] },
  // Thrown by Site.createExternalUser. Apex Reference, "Site Class".
  'Site.ExternalUserCreateException': {
    kind: 'class',
    extends: ['Exception'],
    members: ['new()', 'new(Exception)', 'new(String)', 'new(String, Exception)', 'getDisplayMessages(): List<String>'],
  },
  'Site.UrlRewriter': {
    kind: 'interface',
    members: [
      'abstract generateUrlFor(List<System.PageReference>): List<System.PageReference>',
      'abstract mapRequestUrl(System.PageReference): System.PageReference',
    ],
  },
  'System.QueueableDuplicateSignature': {
    kind: 'class',
    merge: true,
    members: ['static Builder(): System.QueueableDuplicateSignature$Builder'],
  },
};
