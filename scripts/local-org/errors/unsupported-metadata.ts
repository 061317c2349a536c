/** 33xx: metadata that Salesforce obeys and the local org does not. */
import { family } from './family.ts';

export const unsupportedMetadata = family('LO33', {
  LO3301: [
    'formula',
    'Formula on {0}: {1} is not supported by the local org',
    'The function or field is known and not built.',
  ],
  LO3302: [
    'approval',
    'Approval process on {0}: {1} is not supported by the local org',
    'The option of the process is known and not built.',
  ],
  LO3303: ['restrictionRule', 'Restriction rule {0} is not supported', 'Records would be seen that the rule hides.'],
  LO3304: [
    'guestRules',
    'Sharing rules of {0} for guests or territories are not supported',
    'The local org has neither guests nor territories.',
  ],
  LO3305: [
    'page',
    'The tab {0} shows something the local org does not have: a Visualforce page, a web page or an Aura component.',
    'Tabs show objects, Lightning pages and Lightning web components.',
  ],
  LO3306: ['module', '{0}', 'A component imports a platform module that has no stand-in here.'],
});
