/** Classes, interfaces and their members. */
import { family } from '../family.ts';

export const classErrors = family('LO10', {
  LO1080: [
    'missingInterfaceMethod',
    'Class {0} must implement the method: {1}',
    'A class that implements an interface has all its methods.',
  ],
  LO1081: [
    'missingAbstractMethod',
    'Class {0} must implement the abstract method: {1}',
    'A class that is not abstract has a body for every abstract method.',
  ],
  LO1082: [
    'notOverridable',
    'Non-virtual, non-abstract methods cannot be overridden: {0}',
    'The method of the superclass is neither virtual nor abstract.',
  ],
  LO1083: [
    'missingOverride',
    'Method must use the override keyword: {0}',
    'A method that replaces one of the superclass says override.',
  ],
  LO1084: [
    'nothingOverridden',
    '@Override specified for non-overriding method: {0}',
    'No superclass has a method of that name and parameter types.',
  ],
  LO1085: [
    'overrideReturn',
    'Return type does not match the overridden method: {0}',
    'An override returns the type of the method it replaces.',
  ],
  LO1086: [
    'notExtendable',
    'Non-virtual and non-abstract type cannot be extended: {0}',
    'Only virtual and abstract classes are extended.',
  ],
  LO1087: [
    'extendsInterface',
    'Class cannot extend an interface: {0}',
    'Interfaces are implemented, not extended, by classes.',
  ],
  LO1088: ['implementsClass', 'Class can only implement interfaces: {0}', 'Classes are extended, not implemented.'],
  LO1089: ['abstractBody', 'Abstract methods cannot have a body: {0}', 'An abstract method ends with a semicolon.'],
  LO1090: [
    'missingBody',
    'Method must have a body',
    'Only abstract methods and methods of interfaces end with a semicolon.',
  ],
  LO1091: [
    'abstractInConcrete',
    'Abstract methods must be in an abstract class: {0}',
    'The class around an abstract method is abstract.',
  ],
  LO1092: ['constructorName', 'Invalid constructor name: {0}', 'A constructor has the name of its class.'],
  LO1093: ['fileName', 'Class name {0} does not match its file', 'The class has the name of its file.'],
  LO1094: [
    'exceptionName',
    "Classes extending Exception must have a name ending in 'Exception': {0}",
    'A class that extends Exception has a name that ends so, and no other class has.',
  ],
  LO1095: ['innerNesting', 'Inner types are not allowed to have inner types', 'Types nest one level deep.'],
  LO1096: [
    'innerStatic',
    'Only top-level class can have static members: {0}',
    'Static members belong to top-level classes.',
  ],
  LO1097: ['circularSuperclass', 'Circular definition: {0}', 'A type extends itself, directly or through others.'],
  LO1098: [
    'topLevelVisibility',
    'Top-level type must have public or global visibility',
    'A top-level class says public or global unless it is a test.',
  ],
  LO1099: [
    'interfaceVisibility',
    '{0}: Overriding implementations of global or public interface methods must be global or public: {1}',
    'A method that fulfils an interface is seen wherever the interface is.',
  ],
});
