/** 22xx: formulas that would not deploy. */
import { family } from './family.ts';

export const formulaErrors = family('LO22', {
  LO2201: ['syntax', 'Formula on {0}: {1} at character {2} of "{3}"', 'The text is not a formula at this place.'],
  LO2202: [
    'unknownField',
    'Formula on {0}: Field {1} does not exist',
    'The formula names a field or relationship that is not there.',
  ],
  LO2203: [
    'unknownFunction',
    'Formula on {0}: Unknown function {1}',
    'Salesforce has no formula function of that name.',
  ],
  LO2204: [
    'arguments',
    "Formula on {0}: Incorrect number of parameters for function '{1}()'. Expected {2}, received {3}",
    'The function takes another number of parameters.',
  ],
  LO2205: ['type', 'Formula on {0}: {1}', 'An operator or function is given a value of another type than it takes.'],
});
