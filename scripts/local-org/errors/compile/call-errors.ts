/** Calls and constructors. */
import { family } from '../family.ts';

export const callErrors = family('LO10', {
  LO1030: [
    'unknownMethod',
    'Method does not exist or incorrect signature: void {0} from the type {1}',
    'The type has no method of that name that takes these arguments.',
  ],
  LO1031: [
    'unknownConstructor',
    'Constructor not defined: [{0}].<Constructor>({1})',
    'The type has no constructor that takes these arguments.',
  ],
  LO1032: [
    'nonStaticMethod',
    'Non static method cannot be referenced from a static context: {0}',
    'The method belongs to an instance; there is none here.',
  ],
  LO1033: [
    'ambiguousCall',
    'Ambiguous method signature: {0}',
    'Two overloads are equally near to the arguments, and neither takes all that the other takes.',
  ],
  LO1034: [
    'abstractInstance',
    'Abstract classes cannot be constructed: {0}',
    'An abstract class is only made through a class that extends it.',
  ],
  LO1035: [
    'notConstructible',
    'Type cannot be constructed: {0}',
    'Interfaces, enums and values such as String have no constructor.',
  ],
  LO1036: [
    'abstractCall',
    'Abstract method cannot be called directly: {0}',
    'The method of the superclass has no body to call.',
  ],
  LO1037: [
    'notInlineQuery',
    'Argument must be an inline query',
    'Database.getQueryLocator takes a query in brackets, or the text of one.',
  ],
  LO1038: [
    'constructorCallFirst',
    "Call to '{0}()' must be the first statement in a constructor method",
    'Nothing may run before another constructor of the object.',
  ],
  LO1039: [
    'noFieldInitializer',
    'Invalid constructor syntax, name=value pairs can only be used for SObjects: {0}',
    'Only sObjects and classes with visible fields take name = value arguments.',
  ],
});
