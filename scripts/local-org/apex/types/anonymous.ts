/** Anonymous Apex, checked against a project's program. */
import { parseAnonymous } from '../syntax/parse.ts';
import { declareAround } from './around.ts';
import { newBody } from './bodies.ts';
import type { CheckedProgram, CheckedUnit, Diagnostic } from './checked.ts';
import { UnitContext, type ProgramContext } from './context.ts';
import { Diagnostics } from './diagnostics.ts';
import { UnitFacts } from './facts.ts';
import { contextOf } from './program.ts';
import { checkStatements } from './statements/block.ts';

/**
 * @param program what the block may use; it stays as it is
 * @returns the checked block, or null when it does not parse, and the mistakes found in it
 */
export function checkAnonymous(
  text: string,
  program: CheckedProgram,
  path = 'anonymous.apex',
): { readonly unit: CheckedUnit | null; readonly diagnostics: readonly Diagnostic[] } {
  const { unit: tree, diagnostics } = parseAnonymous(text, path);
  if (tree === null) {
    return { unit: null, diagnostics };
  }
  const context: ProgramContext = { ...contextOf(program), diagnostics: new Diagnostics() };
  const facts = new UnitFacts(tree, { name: 'AnonymousBlock', path, text });
  const unit = new UnitContext(context, facts);
  const symbol = declareAround('AnonymousBlock', tree.members, tree.at, unit);
  checkStatements(tree.statements, newBody(unit, symbol));
  return { unit: facts, diagnostics: context.diagnostics.all };
}
