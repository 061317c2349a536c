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
  LO3307: [
    'flow',
    'The flow {0} would run when a {1} is saved, and does not here',
    'Flows are not run. A test that fails where one would have run is counted as unsupported.',
  ],
  LO3308: [
    'duplicateRule',
    'The duplicate rule {0} would look at a {1}, and does not here',
    'Matching rules that compare fuzzily are not built; those that compare exactly are.',
  ],
  LO3309: [
    'workflowAction',
    'The workflow rule {0} of {1} has an action of type {2}, which does not happen here',
    'Of the actions of workflow rules, field updates and email alerts are built.',
  ],
  LO3310: [
    'rule',
    'The rule {0} of {1} is not evaluated: {2}',
    'Its formula names what neither the project nor the local org has. A test that fails where it would have been evaluated is counted as unsupported.',
  ],
  LO3306: ['module', '{0}', 'A component imports a platform module that has no stand-in here.'],
});
