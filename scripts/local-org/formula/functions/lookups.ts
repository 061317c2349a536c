/** VLOOKUP. Source: Salesforce Help, "Formula Operators and Functions A–Z": "VLOOKUP". */
import type { Compiled, ObjectField } from '../compiled.ts';
import { FormulaTypeFault, type FunctionTable } from './definition.ts';

function fieldOf(arg: Compiled): ObjectField {
  if (arg.objectField !== undefined) return arg.objectField;
  throw new FormulaTypeFault(
    `Incorrect parameter type for function 'VLOOKUP()'. Expected an object type field, received ${arg.text}`,
  );
}

export const lookupFunctions: FunctionTable = {
  /** Looks among the records of a custom object by their names; of several the first counts. */
  VLOOKUP: {
    min: 3,
    max: 3,
    takesPicklist: true,
    returns: ([wanted]) => (wanted!.type === 'picklist' ? 'text' : wanted!.type),
    build: ([wanted, named, value]) => {
      const [field, name] = [fieldOf(wanted!), fieldOf(named!)];
      if (field.object !== name.object || !name.field.isNameField || !name.object.isCustom)
        throw new FormulaTypeFault(`Field ${named!.text} may not be used in this type of formula`);
      return (scope) => scope.session.lookUp(scope, field, name.field, value!.run(scope));
    },
  },
};
