/**
 * What methods and variables must be that flows, pages and other orgs reach.
 * Source: Apex Developer Guide, "InvocableMethod Annotation", "InvocableVariable Annotation", "RemoteAction Annotation",
 * "Considerations for Using the webservice Keyword", "Using Test Setup Methods".
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import { isList, isUnknown } from '../known.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import { hasAnnotation, isOpen } from '../visibility.ts';

export function checkAnnotatedMembers(symbol: ClassSymbol, unit: UnitContext): void {
  const methods = [...symbol.methods.values()].flat();
  methods.forEach((method) => checkMethod(method, symbol, unit));
  const [setup, secondSetup] = methods.filter(({ modifiers }) => hasAnnotation(modifiers, 'testsetup'));
  if (secondSetup !== undefined) unit.report(compileErrors.onlyOne, symbol.declaration.at, 'TestSetup');
  if (setup !== undefined && seesAll(symbol)) unit.report(compileErrors.setupSeesAll, symbol.declaration.at);
  const { declaration } = symbol;
  for (const member of declaration.kind === 'Class' ? declaration.members : []) {
    if (member.kind !== 'Field' || !hasAnnotation(member.modifiers, 'invocablevariable')) continue;
    const { words } = member.modifiers;
    if (!isOpen(member.modifiers) || words.includes('static') || words.includes('final'))
      unit.report(compileErrors.invocableVariable, member.at, member.declarators[0]?.name ?? '');
  }
}

/** `@IsTest(SeeAllData=true)`. */
function seesAll({ modifiers }: ClassSymbol): boolean {
  return modifiers.annotations
    .filter(({ name }) => name.toLowerCase() === 'istest')
    .flatMap(({ values }) => Object.entries(values))
    .some(([name, value]) => name.toLowerCase() === 'seealldata' && value.kind === 'Literal' && value.value === true);
}

function checkMethod(
  { name, modifiers, returns, isStatic, declaration }: MethodSymbol,
  { modifiers: around }: ClassSymbol,
  unit: UnitContext,
): void {
  if (hasAnnotation(modifiers, 'invocablemethod') && returns.kind !== 'void' && !isUnknown(returns) && !isList(returns))
    unit.report(compileErrors.invocableReturn, declaration.at, name);
  if (hasAnnotation(modifiers, 'remoteaction') && (!isStatic || !isOpen(modifiers)))
    unit.report(compileErrors.remoteAction, declaration.at, name);
  if (modifiers.words.includes('webservice') && (!isStatic || !around.words.includes('global')))
    unit.report(compileErrors.webService, declaration.at, name);
}
