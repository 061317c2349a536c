/** Operands, annotations and types of members that do not go together. */
import { family } from '../family.ts';

export const misuseErrors = family('LO11', {
  LO1100: [
    'voidArithmetic',
    'Arithmetic expressions are not allowed on void types',
    'The method gives nothing that could be counted or put into a text.',
  ],
  LO1127: [
    'identityOfPlain',
    'Exact equality operator only allowed for reference types: {0}',
    '=== and !== compare objects, not texts, numbers, dates or Booleans.',
  ],
  LO1101: ['negatedOperand', 'Unary negation must use a numeric argument', 'Only numbers have a sign.'],
  LO1102: ['negatedBits', 'Invalid type for bitwise negate: {0}', 'Only an Integer and a Long have bits to turn over.'],
  LO1103: [
    'notOfBoolean',
    '{0} operator can only be applied to boolean expressions',
    'Only Booleans have an opposite.',
  ],
  LO1104: [
    'shiftOperands',
    '{0} operation can only be applied to Integer or Long types',
    'Only whole numbers have bits to move.',
  ],
  LO1105: [
    'illegalAccessor',
    'Cannot declare {0} accessor on {1} property',
    'An accessor is at most as visible as its property.',
  ],
  LO1106: ['interfaceTwice', 'Interface already implemented: {0}', 'The type names the interface twice.'],
  LO1107: [
    'unsupportedParameter',
    '{0} methods do not support parameter type of {1}',
    'A request cannot bring such a value.',
  ],
  LO1108: ['unsupportedReturn', '{0} methods do not support return type of {1}', 'An answer cannot hold such a value.'],
  LO1124: [
    'globalInPublic',
    'Defining type for global methods must be declared as global',
    'Other orgs cannot see the class, and so not its methods.',
  ],
  LO1125: [
    'setupSeesAll',
    'Test class cannot be annotated with @isTest(SeeAllData=true)',
    'Tests that see the data of the org have no test setup of their own.',
  ],
  LO1126: [
    'notParameterized',
    'Type arguments provided for a non-parameterized type: {0}',
    'Only collections and a few types of the platform hold values of a type that is named with them.',
  ],
  LO1109: ['mergeDuplicates', 'Invalid type for duplicate records', 'Only records of one object are merged.'],
});
