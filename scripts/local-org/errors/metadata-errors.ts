/** 21xx: what a deploy would refuse in metadata. */
import { family } from './family.ts';

export const metadataErrors = family('LO21', {
  LO2101: [
    'unknownElement',
    '{0} has no element <{1}>{2}',
    'The Metadata API does not know the element at this place.',
  ],
  LO2102: ['badEnum', '<{0}> cannot be {1}; it takes {2}', 'The element takes one of a fixed set of values.'],
  LO2103: ['missingElement', '{0} needs <{1}>', 'The Metadata API requires the element.'],
  LO2104: ['badPrimitive', '<{0}> takes a {1}, not {2}', 'The text cannot be read as the type of the element.'],
  LO2105: [
    'wrongRoot',
    'The root element is <{0}>, it should be <{1}>',
    'The ending of the file and its root element name different types.',
  ],
  LO2106: ['repeated', '<{0}> may stand here once', 'The element is not a list.'],
  LO2121: [
    'unknownField',
    'The field {0} does not exist',
    'Metadata refers to a field that neither the project nor the standard objects have.',
  ],
  LO2122: [
    'unknownObject',
    'The object {0} does not exist',
    'Metadata refers to an object that neither the project nor the standard objects have.',
  ],
  LO2123: [
    'unknownComponent',
    'The {0} {1} does not exist',
    'Metadata refers to a component that is not in the project.',
  ],
  LO2124: [
    'requiredFieldPermission',
    'Field permissions cannot be set for {0}: it is required, a master-detail or a system field',
    'Such fields are seen by everyone who sees the object.',
  ],
  LO2125: [
    'readOnlyFieldPermission',
    '{0} cannot be editable: it is computed',
    'Formulas, roll-up summaries and auto-numbers are only read.',
  ],
  LO2126: ['objectPermissionNeeds', 'On {0}, {1} needs {2}', 'An object permission includes those it builds on.'],
  LO2127: ['badFormula', '{0}: {1}', 'A formula in metadata does not compile.'],
  LO2128: [
    'unknownProperty',
    'The component {0} has no property {1} for this page',
    'The configuration file of the component does not offer the property to pages of this kind.',
  ],
  LO2129: [
    'wrongTarget',
    'The component {0} is not offered to {1}',
    'The configuration file of the component does not name this kind of page.',
  ],
  LO2130: ['unknownValue', '{0} has no value {1}', 'Metadata names a picklist value that the field does not have.'],
  LO2131: [
    'noOwner',
    'A queue cannot own {0}',
    'Details of a master and objects without an owner are not given to queues.',
  ],
  LO2132: [
    'unknownImport',
    'The import {0} leads nowhere',
    'A component imports an Apex method, field or label that does not exist.',
  ],
  LO2133: [
    'unknownRegion',
    'The template {0} has no region {1}; it has {2}',
    'A Lightning page is filled by the regions of its template.',
  ],
  LO2134: [
    'homeOverride',
    'The page of standard-home is overridden by actionName Tab, formFactor Large and a page of type HomePage, not by {0}',
    'An app chooses its home page with an override of this shape only.',
  ],
});
