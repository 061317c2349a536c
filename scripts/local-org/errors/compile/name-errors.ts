/** Names and types. */
import { family } from '../family.ts';

export const nameErrors = family('LO10', {
  LO1001: [
    'syntax',
    '{0}',
    'The text is not Apex or SOQL at this place; the message names the token that was not expected.',
  ],
  LO1010: [
    'unknownVariable',
    'Variable does not exist: {0}',
    'No variable, field or class of that name can be seen from here.',
  ],
  LO1011: ['unknownType', 'Invalid type: {0}', 'No class, object or platform type has that name.'],
  LO1012: ['unknownField', 'Field does not exist: {0} on {1}', 'The object or class has no such field.'],
  LO1013: ['unknownLabel', 'External string does not exist: {0}', 'The project has no custom label of that name.'],
  LO1015: ['hiddenVariable', 'Variable is not visible: {0}', 'The variable is private or protected in another class.'],
  LO1016: ['hiddenMethod', 'Method is not visible: {0}', 'The method is private or protected in another class.'],
  LO1017: ['hiddenType', 'Type is not visible: {0}', 'The inner type is private to another class.'],
  LO1018: [
    'hiddenConstructor',
    'Constructor is not visible: {0}',
    'The constructor is private or protected in another class.',
  ],
  LO1014: ['reservedName', 'Identifier name is reserved: {0}', 'The word has a meaning in Apex, or is kept for one.'],
  LO1019: [
    'duplicateVariable',
    'Duplicate variable: {0}',
    'Apex names are the same in any case, and a block may not reuse a name of its surroundings.',
  ],
  LO1020: [
    'duplicateField',
    'Duplicate field: {0}',
    'A class has two fields, or a query result two columns, of that name.',
  ],
  LO1021: [
    'duplicateMethod',
    'Method already defined: {0} {1} from the type {2}',
    'Two methods have the same name and parameter types.',
  ],
  LO1022: [
    'duplicateType',
    'Type name already in use: {0}',
    'Two types of the project, or of one class, have the same name.',
  ],
  LO1023: ['duplicateModifier', 'Duplicate modifier: {0}', 'The same modifier or annotation stands twice.'],
  LO1024: [
    'modifierNotAllowed',
    '{0} is not allowed on {1}',
    'The modifier has no meaning on this kind of declaration.',
  ],
  LO1025: ['modifierConflict', 'Declarations can only have one scope', 'The modifiers exclude each other.'],
  LO1026: ['duplicateEnumValue', 'Duplicate enum value: {0}', 'An enum has two values of that name.'],
  LO1027: [
    'duplicateConstructor',
    'Constructor already defined: {0}',
    'Two constructors have the same parameter types.',
  ],
  LO1028: [
    'wrongTypeArguments',
    'Invalid type argument count for {0}: expected {1} but found {2}',
    'List, Set, Iterator and Iterable take one type, Map takes two.',
  ],
  LO1029: [
    'noTypeArguments',
    'No type arguments provided for a parameterized type: {0}',
    'List, Set and Map say what they hold.',
  ],
});
