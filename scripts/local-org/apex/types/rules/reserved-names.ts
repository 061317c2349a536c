/** How things may be named. Apex Developer Guide, "Reserved Keywords", "Naming Conventions"; methods bear names that nothing else does. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const ofStatements = words('delete for insert merge new select trigger undelete update upsert');

/** The guide lists more; its compiler lets the rest be names, such as `date` and `limit`. */
const reserved = words(`
  activate any array autonomous begin bigdecimal bulk byte case cast char collect commit const default desc end
  exception exit export float goto group having hint import inner int into join loop number object of outer package
  parallel pragma retrieve rollback short sort super switch synchronized system then this transaction when`);

const LONGEST = 255;

export function checkVariableName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
  const word = name.toLowerCase();
  if (ofStatements.has(word) || reserved.has(word)) unit.report(compileErrors.reservedName, at, word);
}

export function checkTypeName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
}

export function checkMethodName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
  if (ofStatements.has(name.toLowerCase())) unit.report(compileErrors.reservedName, at, name.toLowerCase());
}

function checkSpelling(name: string, at: Position, unit: UnitContext): void {
  if (name.length > LONGEST) unit.report(compileErrors.longName, at, name);
  if (!/^[a-z]/i.test(name) || /__|_$/.test(name)) unit.report(compileErrors.misspelledName, at, name);
}
