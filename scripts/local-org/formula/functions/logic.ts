/** Logical functions. Source: Salesforce Help, "Formula Operators and Functions A–Z". */
import { comparisonOf, equalValues } from '../compare.ts';
import { isBlank, isTrue, opposite } from '../values.ts';
import { commonType, type FunctionTable } from './definition.ts';

export const logicFunctions: FunctionTable = {
  AND: {
    min: 1,
    max: Infinity,
    returns: 'boolean',
    build: (args) => (scope) => args.every((arg) => isTrue(arg.run(scope))),
  },
  OR: {
    min: 1,
    max: Infinity,
    returns: 'boolean',
    build: (args) => (scope) => args.some((arg) => isTrue(arg.run(scope))),
  },
  NOT: { min: 1, max: 1, returns: 'boolean', run: (_, value) => opposite(value!) },
  IF: {
    min: 3,
    max: 3,
    returns: (args) => commonType(args.slice(1)),
    build:
      ([condition, yes, no]) =>
      (scope) =>
        isTrue(condition!.run(scope)) ? yes!.run(scope) : no!.run(scope),
  },
  CASE: {
    min: 4,
    max: Infinity,
    takesPicklist: true,
    returns: (args) =>
      commonType(args.filter((_, index) => index > 0 && (index % 2 === 0 || index === args.length - 1))),
    build: (args) => (scope) => {
      const value = args[0]!.run(scope);
      const comparison = comparisonOf(args[0]!.type, args[0]!.type);
      for (let index = 1; index + 1 < args.length; index += 2) {
        if (equalValues(value, args[index]!.run(scope), comparison) === true) return args[index + 1]!.run(scope);
      }
      return args[args.length - 1]!.run(scope);
    },
  },
  ISBLANK: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: 'boolean',
    build:
      ([arg]) =>
      (scope) =>
        isBlank(arg!.run(scope)),
  },
  /** Text is never null. */
  ISNULL: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: 'boolean',
    build:
      ([arg]) =>
      (scope) =>
        arg!.type !== 'text' && isBlank(arg!.run(scope)),
  },
  BLANKVALUE: {
    min: 2,
    max: 2,
    takesPicklist: true,
    returns: commonType,
    build: ([arg, other]) => blankOr(arg!.run, other!.run),
  },
  /** Text is never null. */
  NULLVALUE: {
    min: 2,
    max: 2,
    takesPicklist: true,
    returns: commonType,
    build: ([arg, other]) => (arg!.type === 'text' ? arg!.run : blankOr(arg!.run, other!.run)),
  },
  ISNUMBER: {
    min: 1,
    max: 1,
    returns: 'boolean',
    run: (_, value) => typeof value === 'string' && /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(value),
  },
};

function blankOr<S, V>(value: (scope: S) => V, other: (scope: S) => V): (scope: S) => V {
  return (scope) => {
    const found = value(scope);
    return isBlank(found as never) ? other(scope) : found;
  };
}
