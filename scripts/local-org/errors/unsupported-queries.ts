/** 32xx: queries that Salesforce runs and the local org does not. */
import { family } from './family.ts';

export const unsupportedQueries = family('LO32', {
  LO3202: ['scope', 'USING SCOPE {0} is not supported', 'Only everything and mine are scopes here.'],
  LO3203: ['function', 'The SOQL function {0} is not supported', 'The function is known and not built.'],
  LO3205: [
    'compound',
    'Compound field {0} is not supported here; use its parts',
    'Addresses and places are kept as their parts, and selected whole only.',
  ],
  LO3206: ['formulaHere', 'Formula field {0} is not supported in {1}', 'Formulas are computed outside the database.'],
  LO3207: [
    'typeofPath',
    'TYPEOF {0}: only relationships of the queried object are supported',
    'Deeper paths are not followed.',
  ],
  LO3208: ['recordAccess', 'UserRecordAccess: {0}', 'The object answers queries of one user and named records.'],
  LO3209: ['object', 'Querying {0} is not supported', 'The object has fields and no records here.'],
  LO3210: [
    'virtualChildren',
    'The child relationship {0} is not supported',
    'Salesforce works its rows out from other objects.',
  ],
});
