/** Functions that look at the record as it was before the save. */
import { isClone } from '../../apex/values/record-clone.ts';
import { comparisonOf, equalValues } from '../compare.ts';
import type { Compiled } from '../compiled.ts';
import { FormulaTypeFault, type FunctionTable } from './definition.ts';

function fieldOf(name: string, arg: Compiled): NonNullable<Compiled['reference']> {
  if (arg.reference === undefined || arg.reference.steps.length > 0) {
    throw new FormulaTypeFault(
      `Incorrect parameter type for function '${name}()'. Expected a field of the record, received ${arg.text}`,
    );
  }
  return arg.reference;
}

export const changeFunctions: FunctionTable = {
  ISNEW: { min: 0, max: 0, returns: 'boolean', run: (scope) => scope.isNew },
  /** Of a record that was made with clone(), in the transaction that inserts it. */
  ISCLONE: { min: 0, max: 0, returns: 'boolean', run: (scope) => scope.isNew && isClone(scope.record) },
  /** False for a new record. */
  ISCHANGED: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: 'boolean',
    build: ([arg]) => {
      const reference = fieldOf('ISCHANGED', arg!);
      const comparison = comparisonOf(arg!.type, arg!.type);
      return (scope) => {
        if (scope.isNew || scope.old === null) return false;
        const [now, before] = [arg!.run(scope), scope.session.read(scope, scope.old, reference, false)];
        return !(equalValues(now, before, comparison) ?? now === before);
      };
    },
  },
  /** The current value for a new record. */
  PRIORVALUE: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: ([arg]) => arg!.type,
    build: ([arg]) => {
      const reference = fieldOf('PRIORVALUE', arg!);
      return (scope) =>
        scope.isNew || scope.old === null ? arg!.run(scope) : scope.session.read(scope, scope.old, reference, false);
    },
  },
};
