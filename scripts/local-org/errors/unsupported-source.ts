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
    'notCompiled',
    '{0} cannot be compiled here: {1}',
    'The compiler of the local org failed on it, which is a fault of its own; the rest of the project runs.',
  ],
  LO3104: [
    'sharedSlot',
    'A class that answers the platform call {0} twice is not supported here; leave one of the two methods',
    'Two methods fit what one platform interface asks for.',
  ],
});
