/** Assignments and operators. */
import { family } from '../family.ts';

export const operatorErrors = family('LO10', {
  LO1040: [
    'illegalAssignment',
    'Illegal assignment from {0} to {1}',
    'A value of the first type cannot be kept in the second without a cast.',
  ],
  LO1041: [
    'illegalCast',
    'Incompatible types since an instance of {0} is never an instance of {1}',
    'The two types have no instance in common.',
  ],
  LO1042: [
    'incomparable',
    'Comparison arguments must be compatible types: {0}, {1}',
    'The two sides have types that are never equal or ordered.',
  ],
  LO1043: [
    'arithmetic',
    'Arithmetic expressions must use numeric arguments',
    'The operator needs numbers, or dates with numbers of days.',
  ],
  LO1044: [
    'conditionNotBoolean',
    'Condition expression must be of type Boolean: {0}',
    'if, while, do, for and ?: decide by a Boolean.',
  ],
  LO1045: ['logicNotBoolean', 'Logical operator can only be applied to Boolean', 'The operator joins Booleans.'],
  LO1046: [
    'notAssignable',
    'Expression cannot be assigned',
    'The left side is a value, not a variable, field or element.',
  ],
  LO1047: [
    'finalReassigned',
    'Final members can only be assigned in their declaration, init blocks, or constructors: {0}',
    'A final variable is given its value once.',
  ],
  LO1048: [
    'ternaryMismatch',
    'Incompatible types in ternary operator: {0}, {1}',
    'The two results have no type in common.',
  ],
  LO1049: ['notIndexable', 'Expression must be a list type: {0}', 'Only lists are indexed with brackets.'],
  LO1050: [
    'integerRange',
    'Illegal integer',
    'An Integer lies between -2147483648 and 2147483647; write L for a Long.',
  ],
  LO1051: [
    'postfixOperand',
    'Unary postfix increment/decrement can only be applied to numeric expressions: {0}',
    'The operator changes a number.',
  ],
  LO1052: [
    'bitOperands',
    '{0} operator can only be applied to Boolean expressions or to Integer or Long expressions',
    'The operator works on whole numbers or on Booleans, the same on both sides.',
  ],
  LO1053: ['longRange', 'Illegal long', 'A Long lies between -9223372036854775808 and 9223372036854775807.'],
  LO1054: [
    'notAStatement',
    'Expression cannot be a statement.',
    'Only calls, assignments, increments and constructions stand alone.',
  ],
  LO1056: [
    'dateOperand',
    '{0} expressions must use Integer or Long',
    'Whole days are added to a date, whole milliseconds to a time.',
  ],
  LO1057: [
    'readOnlyField',
    'Field is not writeable: {0}',
    'Formulas, roll-up summaries and auto numbers are worked out by the platform.',
  ],
  LO1058: [
    'incrementOperand',
    'Unary prefix increment can only be applied to numeric expressions: {0}',
    'The operator changes a number.',
  ],
  LO1059: [
    'decrementOperand',
    'Unary prefix decrement can only be applied to numeric expressions: {0}',
    'The operator changes a number.',
  ],
  LO1055: ['readOnlyProperty', 'Property is not writeable: {0}', 'The property has no setter that is visible here.'],
});
