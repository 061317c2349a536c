/** What a deploy would refuse in a project's metadata. */
import type { CatalogueEntry } from '../../errors/catalogue.ts';

export const metadataErrors = {
  unknownElement: { code: 'LO2101', text: '{0} has no element <{1}>{2}' },
  badEnum: { code: 'LO2102', text: '<{0}> cannot be {1}; it takes {2}' },
  missingElement: { code: 'LO2103', text: '{0} needs <{1}>' },
  badPrimitive: { code: 'LO2104', text: '<{0}> takes a {1}, not {2}' },
  wrongRoot: { code: 'LO2105', text: 'The root element is <{0}>, it should be <{1}>' },
  repeated: { code: 'LO2106', text: '<{0}> may stand here once' },
  unknownType: { code: 'LO2107', text: 'The Metadata API has no type {0}' },

  unknownField: { code: 'LO2121', text: 'The field {0} does not exist' },
  unknownObject: { code: 'LO2122', text: 'The object {0} does not exist' },
  unknownComponent: { code: 'LO2123', text: 'The {0} {1} does not exist' },
  requiredFieldPermission: {
    code: 'LO2124',
    text: 'Field permissions cannot be set for {0}: it is required, a master-detail or a system field',
  },
  readOnlyFieldPermission: { code: 'LO2125', text: '{0} cannot be editable: it is computed' },
  objectPermissionNeeds: { code: 'LO2126', text: 'On {0}, {1} needs {2}' },
  badFormula: { code: 'LO2127', text: '{0}: {1}' },
  unknownProperty: { code: 'LO2128', text: 'The component {0} has no property {1} for this page' },
  wrongTarget: { code: 'LO2129', text: 'The component {0} is not offered to {1}' },
  unknownValue: { code: 'LO2130', text: '{0} has no value {1}' },
  noOwner: { code: 'LO2131', text: 'A queue cannot own {0}' },
  unknownImport: { code: 'LO2132', text: 'The import {0} leads nowhere' },
} as const satisfies Record<string, CatalogueEntry>;
