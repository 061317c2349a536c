/** Anonymous Apex, checked against a project's program. */
import type { ClassDeclaration } from '../syntax/nodes.ts';
import { parseAnonymous } from '../syntax/parse.ts';
import { checkBodies, newBody } from './bodies.ts';
import type { CheckedProgram, CheckedUnit, Diagnostic } from './checked.ts';
import { UnitContext, type ProgramContext } from './context.ts';
import { declareClass } from './declare/class-symbols.ts';
import { checkHeader, declareHeader } from './declare/headers.ts';
import { declareMembers } from './declare/members.ts';
import { assignSlots } from './declare/slots.ts';
import { UnitFacts } from './facts.ts';
import { contextOf } from './program.ts';
import { checkClassRules } from './rules/class-rules.ts';
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
  const context: ProgramContext = { ...contextOf(program), diagnostics: [] };
  const facts = new UnitFacts(tree, { name: 'AnonymousBlock', path, text });
  const unit = new UnitContext(context, facts);
  // Methods and types declared between the statements live in a class without a name of its own.
  const around: ClassDeclaration = {
    kind: 'Class',
    name: 'AnonymousBlock',
    modifiers: { words: ['public'], annotations: [] },
    superclass: null,
    interfaces: [],
    members: tree.members,
    at: tree.at,
  };
  const symbol = declareClass(around, unit, null);
  declareHeader(symbol, unit);
  checkHeader(symbol, unit);
  declareMembers(symbol, unit);
  assignSlots(symbol);
  checkClassRules(symbol, unit);
  checkBodies(symbol, unit);
  checkStatements(tree.statements, newBody(unit, symbol));
  return { unit: facts, diagnostics: context.diagnostics };
}
