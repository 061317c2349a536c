/** Statements. */
import { family } from '../family.ts';

export const statementErrors = family('LO10', {
  LO1060: [
    'missingReturn',
    'Missing return statement required return type: {0}',
    'Some way through the method ends without a value.',
  ],
  LO1061: [
    'missingReturnValue',
    'Missing return statement required return type: {0}',
    'The return statement gives no value.',
  ],
  LO1062: ['voidReturnsValue', 'Void method must not return a value', 'The method promises no value.'],
  LO1063: ['unreachable', 'Unreachable statement', 'The statement follows a return, throw, break or continue.'],
  LO1064: ['outsideLoop', '{0} statement must be in loop', 'break and continue belong inside a loop.'],
  LO1065: [
    'notIterable',
    'Loop must iterate over collection: {0}',
    'A for loop goes over a list, a set, a query or an Iterable.',
  ],
  LO1066: [
    'loopVariable',
    'Invalid loop variable type expected {0} was {1}',
    'The loop variable cannot hold the elements of the collection.',
  ],
  LO1067: ['notThrowable', 'Throw expression must be of type exception: {0}', 'Only exceptions are thrown.'],
  LO1068: ['notCatchable', 'Catch block variable must be of type exception: {0}', 'Only exceptions are caught.'],
  LO1069: [
    'dmlOperand',
    'DML requires SObject or SObject list type: {0}',
    'insert, update, upsert, delete and undelete take one record or a list of them.',
  ],
  LO1070: [
    'upsertField',
    'Invalid field for upsert, must be an External Id custom or standard indexed field: {0}',
    'upsert finds records by Id, an external id or a field that is looked up by index.',
  ],
  LO1072: [
    'switchType',
    '{0} is not a valid switch expression type',
    'switch takes Integer, Long, String, an enum or an sObject.',
  ],
  LO1073: [
    'switchDuplicate',
    '{0} occurs as more than one when branch for this switch statement',
    'The value stands in two when blocks.',
  ],
  LO1074: [
    'switchElseLast',
    "'when else' must be the last when block",
    'when else catches what is left, so it comes last.',
  ],
  LO1075: [
    'switchValue',
    'Field must be a static final constant: {0}',
    'Each when value is known before the code runs.',
  ],
  LO1071: [
    'switchValueType',
    "{0} value in 'when expression' cannot be implicitly converted to the {1} type in switch expression",
    'The value is never one of what is switched on.',
  ],
  LO1078: [
    'switchQualified',
    "Enum value used in 'when expression' should be unqualified",
    'The enum is known from what is switched on.',
  ],
  LO1079: ['switchEnumValue', 'Field must be an enum reference', 'The enum has no such value.'],
  LO1076: [
    'runAsUser',
    "runAs requires a single argument of type 'User' or 'Version'",
    'System.runAs takes a User record or a version.',
  ],
  LO1077: ['catchOrder', 'Exception type already caught: {0}', 'A block before it catches the same exceptions.'],
});
