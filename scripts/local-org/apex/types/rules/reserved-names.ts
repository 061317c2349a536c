/** Words that name nothing. Apex Developer Guide, "Reserved Keywords"; methods may bear more of them than variables. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const always = words(`
  abstract and as asc break bulk by catch class commit continue delete desc do else enum extends false final finally
  for from global having if implements in insert instanceof interface like limit list map merge new not null nulls on
  or override private protected public return select static super testmethod this throw trigger true try undelete
  update upsert using virtual webservice where while`);

const ofVariables = words(`
  activate any array autonomous begin bigdecimal blob boolean byte case cast char collect const currency date datetime
  decimal default double end exception exit export float goto group hint import inner int integer into join long loop
  number object of outer package parallel pragma retrieve rollback set short sobject sort string switch synchronized
  system then time transaction void when`);

export function checkVariableName(name: string, at: Position, unit: UnitContext): void {
  const word = name.toLowerCase();
  if (always.has(word) || ofVariables.has(word)) unit.report(compileErrors.reservedName, at, word);
}

export function checkMethodName(name: string, at: Position, unit: UnitContext): void {
  if (always.has(name.toLowerCase())) unit.report(compileErrors.reservedName, at, name.toLowerCase());
}
