/** 31xx: source that Salesforce compiles and the local org does not. */
import { family } from './family.ts';

export const unsupportedSource = family('LO31', {
  LO3101: [
    'triggerMembers',
    'Methods and types declared inside a trigger are not supported here; put them in a class',
    'A trigger becomes one function.',
  ],
  LO3102: ['queryPart', '{0} in a query is not supported here', 'The clause is known and not built.'],
  LO3103: [
    'platformType',
    'The type {0} is not supported here',
    'The platform has the type, the tables of this org do not.',
  ],
  LO3104: [
    'sharedSlot',
    'A class that answers the platform call {0} twice is not supported here; leave one of the two methods',
    'Two methods fit what one platform interface asks for.',
  ],
});
