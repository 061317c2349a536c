/** 202x: objects and fields of a project that do not fit together. */
import { family } from './family.ts';

export const schemaErrors = family('LO20', {
  LO2021: ['missingElement', '{0} needs <{1}>', 'Without the element the object or field cannot be built.'],
  LO2022: ['unknownFieldType', 'The field type {0} of {1} is unknown', 'Salesforce has no field type of that name.'],
  LO2023: [
    'unknownReference',
    '{0} refers to {1}, which is neither a standard object known here nor in the project',
    'A lookup leads to an object that is not there.',
  ],
  LO2024: [
    'unknownObject',
    '{0} is neither a standard object known here nor defined in the project',
    'Fields are added to an object that is not there.',
  ],
  LO2025: [
    'unknownValueSet',
    '{0} uses the value set {1}, which is not in the project',
    'A picklist names a global value set that is not there.',
  ],
  LO2026: [
    'unknownSummary',
    'The summary field {0} summarizes {1}, which does not exist',
    'A roll-up summary names a field or object that is not there.',
  ],
  LO2027: [
    'duplicateRelationship',
    '{0} and {1} both name their child relationship on {2} {3}',
    'Each lookup to an object has a child relationship name of its own.',
  ],
  LO2028: [
    'bigObjectIndex',
    'The index of the big object {0}: {1}',
    'Rows of a big object are identified and found by its index, so it has to be one that Salesforce can build.',
  ],
});
