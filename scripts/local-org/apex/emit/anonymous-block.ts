/** What executeAnonymous runs: statements, with methods and classes of their own in a class around them. */
import type { AnonymousBlock } from '../syntax/nodes.ts';
import type { CheckedUnit } from '../types/checked.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { classDeclaration } from './class-declaration.ts';
import { emitFunction } from './function-body.ts';
import { identifierOf } from './names.ts';
import { statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

/** @returns the class that holds the methods and classes of a block or trigger; null when it has none */
export function classAround(checked: CheckedUnit): ClassSymbol | null {
  if (checked.unit.kind !== 'Anonymous' && checked.unit.kind !== 'Trigger') return null;
  for (const member of checked.unit.members) {
    const symbol = checked.symbolOf(member);
    if (symbol === undefined) continue;
    if ('outer' in symbol && symbol.outer !== null) return symbol.outer;
    if ('owner' in symbol) return symbol.owner;
  }
  return null;
}

export function anonymousBlock(unit: UnitContext, block: AnonymousBlock): void {
  const around = classAround(unit.checked);
  if (around !== null) classDeclaration(unit, around);
  unit.writer.enter('AnonymousBlock');
  unit.writer.mark(block.at);
  emitFunction({
    unit,
    owner: around,
    head: 'function anonymous()',
    statements: block.statements,
    emit: (cx) => statements(block.statements, cx),
  });
  unit.writer.line(
    `$.anonymous = () => anonymous.call(${around === null ? 'null' : `new K_${identifierOf(around)}()`});`,
  );
}
