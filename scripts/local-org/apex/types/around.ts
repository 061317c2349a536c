/** The class around methods and types that are declared between the statements of a trigger or an anonymous block. */
import type { ClassDeclaration, Member, Position } from '../syntax/nodes.ts';
import { checkBodies } from './bodies.ts';
import type { UnitContext } from './context.ts';
import { declareClass } from './declare/class-symbols.ts';
import { checkHeader, declareHeader } from './declare/headers.ts';
import { declareMembers } from './declare/members.ts';
import { assignAliases, assignSlots } from './declare/slots.ts';
import { checkClassRules } from './rules/class-rules.ts';
import type { ClassSymbol } from './symbols.ts';

/** @returns the class, checked, in which the statements are to be checked; `name` is none that source can name */
export function declareAround(name: string, members: readonly Member[], at: Position, unit: UnitContext): ClassSymbol {
  const around: ClassDeclaration = {
    kind: 'Class',
    name,
    modifiers: { words: ['public'], annotations: [] },
    superclass: null,
    interfaces: [],
    members,
    at,
  };
  const symbol = declareClass(around, unit, null);
  declareHeader(symbol, unit);
  checkHeader(symbol, unit);
  declareMembers(symbol, unit);
  assignSlots(symbol);
  assignAliases(symbol);
  checkClassRules(symbol, unit);
  checkBodies(symbol, unit);
  return symbol;
}
