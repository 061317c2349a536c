/** What executeAnonymous runs: statements with methods and classes of their own. */
import type { AnonymousBlock } from '../syntax/nodes.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import { classDeclaration } from './class-declaration.ts';
import { emitFunction, parameterList } from './function-body.ts';
import { functionName } from './names.ts';
import { statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

export function anonymousBlock(unit: UnitContext, block: AnonymousBlock): void {
  for (const member of block.members) {
    const symbol = unit.checked.symbolOf(member);
    if (member.kind === 'Class') {
      unit.own.add(symbol as ClassSymbol);
      classDeclaration(unit, symbol as ClassSymbol);
    } else if (member.kind === 'Method' && member.body !== null) {
      const method = symbol as MethodSymbol;
      const { body } = member;
      unit.own.add(method.owner);
      unit.writer.enter(`AnonymousBlock.${method.name}`);
      emitFunction({
        unit,
        owner: null,
        head: `function ${functionName(method)}(${parameterList(member.parameters)})`,
        statements: body.statements,
        emit: (cx) => statements(body.statements, cx),
        returns: method.returns,
      });
    }
  }
  unit.writer.enter('AnonymousBlock');
  unit.writer.mark(block.at);
  emitFunction({ unit, owner: null, head: 'function anonymous()', statements: block.statements, emit: (cx) => statements(block.statements, cx) });
  unit.writer.line('$.anonymous = anonymous;');
}
