/** What can be wrong with a project's objects and fields. */
import type { CatalogueEntry } from '../errors/catalogue.ts';

export const schemaErrors = {
  missingElement: { code: 'LO2021', text: '{0} needs <{1}>' },
  unknownFieldType: { code: 'LO2022', text: 'The field type {0} of {1} is unknown' },
  unknownReference: {
    code: 'LO2023',
    text: '{0} refers to {1}, which is neither a standard object known here nor in the project',
  },
  unknownObject: { code: 'LO2024', text: '{0} is neither a standard object known here nor defined in the project' },
  unknownValueSet: { code: 'LO2025', text: '{0} uses the value set {1}, which is not in the project' },
  unknownSummary: { code: 'LO2026', text: 'The summary field {0} summarizes {1}, which does not exist' },
  duplicateRelationship: { code: 'LO2027', text: '{0} and {1} both name their child relationship on {2} {3}' },
  unknownField: { code: 'LO2028', text: '{0} names the field {1}, which {2} does not have' },
  unsupportedFieldType: { code: 'LO3021', text: 'Fields of type {0} are not supported ({1})' },
} as const satisfies Record<string, CatalogueEntry>;
