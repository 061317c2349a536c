/** GEOLOCATION and DISTANCE. Source: Salesforce Help, "Formula Operators and Functions A–Z". */
import { Decimal } from 'decimal.js';
import { surfaceDistance } from '../../apex/values/surface-distance.ts';
import type { Compiled, Scope } from '../compiled.ts';
import { FormulaRuntimeError } from '../errors.ts';
import { FormulaPlace, textOf, type FormulaValue } from '../values.ts';
import { FormulaTypeFault, number, type FunctionTable } from './definition.ts';

/** @returns what makes a place of two numbers; null where one is blank. */
export function placeOf(latitude: Compiled, longitude: Compiled): (scope: Scope) => FormulaValue {
  return (scope) => {
    const [north, east] = [latitude.run(scope), longitude.run(scope)];
    return north instanceof Decimal && east instanceof Decimal
      ? new FormulaPlace(north.toNumber(), east.toNumber())
      : null;
  };
}

function wantPlace(arg: Compiled): void {
  if (arg.type !== 'place')
    throw new FormulaTypeFault(
      `Incorrect parameter type for function 'DISTANCE()'. Expected Location, received ${arg.text}`,
    );
}

export const placeFunctions: FunctionTable = {
  GEOLOCATION: { min: 2, max: 2, returns: 'place', build: ([latitude, longitude]) => placeOf(latitude!, longitude!) },
  DISTANCE: {
    min: 3,
    max: 3,
    returns: 'number',
    build: ([from, to, unit]) => {
      wantPlace(from!);
      wantPlace(to!);
      return (scope) => {
        const [start, end, measure] = [from!.run(scope), to!.run(scope), textOf(unit!.run(scope))];
        if (!(start instanceof FormulaPlace) || !(end instanceof FormulaPlace)) return null;
        const distance = surfaceDistance(start, end, measure);
        if (distance === null) throw new FormulaRuntimeError(`DISTANCE in ${measure}`);
        return number(distance);
      };
    },
  },
};
