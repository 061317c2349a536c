/** How things may be named. Apex Developer Guide, "Reserved Keywords", "Naming Conventions"; methods may bear more words than variables. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Position } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words of the language, of which our grammar is not aware. */
const always = words(`
  and as asc bulk by commit desc from having in instanceof like limit not nulls or select trigger using where`);

/** The guide lists more; the platform's compiler lets the rest be names, such as `date`. */
const ofVariables = words(`
  activate any array autonomous begin bigdecimal byte case cast char collect const default end exception exit export
  float goto group hint import inner int into join loop number object of outer package parallel pragma retrieve
  rollback short sort super switch synchronized system then this transaction when`);

const LONGEST = 255;

export function checkVariableName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
  const word = name.toLowerCase();
  if (ofVariables.has(word)) unit.report(compileErrors.reservedName, at, word);
}

export function checkTypeName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
}

export function checkMethodName(name: string, at: Position, unit: UnitContext): void {
  checkSpelling(name, at, unit);
}

function checkSpelling(name: string, at: Position, unit: UnitContext): void {
  if (name.length > LONGEST) unit.report(compileErrors.longName, at, name);
  if (always.has(name.toLowerCase())) unit.report(compileErrors.reservedName, at, name.toLowerCase());
  if (!/^[a-z]/i.test(name) || /__|_$/.test(name)) unit.report(compileErrors.misspelledName, at, name);
}
