/** 31xx: source that Salesforce compiles and the local org does not. */
import { family } from './family.ts';

export const unsupportedSource = family('LO31', {
  LO3102: ['queryPart', '{0} in a query is not supported here', 'The clause is known and not built.'],
  LO3103: [
    'notCompiled',
    '{0} cannot be compiled here: {1}',
    'The compiler of the local org failed on it, which is a fault of its own; the rest of the project runs.',
  ],
});
