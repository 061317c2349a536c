/** 31xx: Apex and SOQL that Salesforce compiles and the local org does not. */
import type { CatalogueEntry } from './catalogue.ts';

const entry = (code: string, text: string): CatalogueEntry => ({ code, text });

export const unsupportedSource = {
  triggerMembers: entry(
    'LO3101',
    'Methods and types declared inside a trigger are not supported here; put them in a class',
  ),
  queryPart: entry('LO3102', '{0} in a query is not supported here'),
  platformType: entry('LO3103', 'The type {0} is not supported here'),
  singleDynamicRecord: entry(
    'LO3105',
    'A dynamic query used as a single record is not supported here; take its first element',
  ),
  sharedSlot: entry(
    'LO3104',
    'A class that gets the platform call {0} twice, as Queueable and Schedulable do, is not supported here; split it',
  ),
} as const satisfies Record<string, CatalogueEntry>;
