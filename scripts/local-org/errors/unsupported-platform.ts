/** 30xx: parts of the platform that the local org does not have. */
import { family } from './family.ts';

export const unsupportedPlatform = family('LO30', {
  LO3001: [
    'member',
    '{0} is not supported',
    'The code compiles, as it does in Salesforce, and reached a platform class or member that has not been built here.',
  ],
  LO3002: ['feature', '{0} is not supported', 'A platform method was asked for something only a real org has.'],
  LO3003: [
    'pattern',
    'The regular expression "{0}" uses {1}, which is not supported',
    'Patterns are translated to the regular expressions of JavaScript, which lack this one.',
  ],
  LO3004: [
    'jsonType',
    'JSON of type {0} is not supported',
    'Values of the type are neither written to nor read from JSON here.',
  ],
  LO3005: ['fieldType', 'Fields of type {0} are not supported ({1})', 'The field is left out of the object.'],
  LO3006: ['runAs', 'There is no user {0} to run as', 'Code can only run as a user whose record is saved.'],
  LO3099: ['part', 'This org has no {0} ({1} was asked for)', 'The org was made without a part, as some tests do.'],
});
