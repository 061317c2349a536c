/** What the platform's compiler refuses of members, constructors and statements, beyond types and names. */
import { family } from '../family.ts';

export const memberErrors = family('LO11', {
  LO1150: [
    'noDefaultConstructor',
    'No default constructor available in super type: {0}',
    'A constructor without super(…) runs the superclass’s one without parameters, and there is none.',
  ],
  LO1151: [
    'exceptionConstructor',
    'System exception constructor already defined: {0}',
    'Every exception class has the four constructors of Exception; it adds others only.',
  ],
  LO1152: [
    'exceptionParent',
    'Exception class must extend another Exception class: {0}',
    'A name that ends with Exception is kept for classes that extend it.',
  ],
  LO1153: [
    'innerStaticBlock',
    'Inner types are not allowed to have static blocks',
    'Static members belong to top-level classes.',
  ],
  LO1154: [
    'alwaysInstance',
    'Operation instanceof is always true since an instance of {0} is always an instance of {1}',
    'The declared type already answers the question.',
  ],
  LO1155: [
    'staticMethodUse',
    'Static method cannot be referenced from a non static context: {0}',
    'A static method is called on its class, not on an object.',
  ],
  LO1156: [
    'staticFieldUse',
    'Static field cannot be referenced from a non static context: {0} from the type {1}',
    'A static field is read of its class, not of an object.',
  ],
  LO1157: [
    'instanceFieldUse',
    'Non static field cannot be referenced from a static context: {0} from the type {1}',
    'The field belongs to an instance; there is none here.',
  ],
  LO1158: ['parameterCount', 'Invalid number of parameters exceeds: {0}', 'A method takes at most 32 parameters.'],
  LO1159: [
    'forwardReference',
    'Illegal forward reference: {0}',
    'Initial values are given in source order; the field has none yet.',
  ],
  LO1160: ['longName', 'Identifier name is too long: {0}', 'Names have at most 255 characters.'],
  LO1161: ['fieldTwice', 'Duplicate field initialization: {0}', 'The record’s constructor names the field twice.'],
  LO1163: [
    'misspelledName',
    'Invalid character in identifier: {0}',
    'Names begin with a letter and have no two underscores in a row and none at the end.',
  ],
  LO1164: [
    'reducedVisibility',
    'Cannot reduce the visibility of method: {0}',
    'An override is at least as visible as the method it replaces.',
  ],
  LO1166: [
    'returnTypesClash',
    'Method return types clash: {0} vs {1} from the type {2}',
    'A method that fulfils an interface returns the type that the interface promises.',
  ],
  LO1167: [
    'dmlNotAllowed',
    'DML operation {0} not allowed on {1}',
    'Records of custom metadata types are deployed, not saved.',
  ],
  LO1168: ['mergeType', 'Specified type {0} cannot be merged', 'Only leads, contacts, cases and accounts are merged.'],
  LO1169: [
    'upsertConcrete',
    'Upsert with a field specification requires a concrete SObject type',
    'The field belongs to one object, so the records must.',
  ],
  LO1170: ['onlyOne', 'Only one method per type can be defined with: {0}', 'The platform calls it without its name.'],
  LO1171: [
    'auraInstance',
    'Non static AuraEnabled methods may not have parameters and are named with a prefix get: {0}',
    'They are read as values of an object that a static one returned.',
  ],
  LO1172: [
    'beforeUndelete',
    'Trigger Usage Before Undelete is not supported',
    'Records are undeleted before any trigger sees them.',
  ],
  LO1173: [
    'eventTrigger',
    'Platform Event SObjects only supports after insert: {0}',
    'Events are published, not changed.',
  ],
  LO1177: [
    'addErrorTarget',
    'addError must be invoked on an expression that is an exact SObject field reference',
    'An error is about a record or one of its fields.',
  ],
  LO1178: ['returnOutside', 'Return must be called from a method', 'An initializer block gives nothing back.'],
});
