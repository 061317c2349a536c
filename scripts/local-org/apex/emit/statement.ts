/** Emits a statement; each kind has its own file. Every statement starts a line of its own, so that stack traces find it. */
import type { Block, Statement } from '../syntax/nodes.ts';
import { assignment } from './assign.ts';
import type { BodyContext } from './body-context.ts';
import { expressionAs } from './conversion.ts';
import { dml } from './dml-statement.ts';
import { expression, nonNull } from './expression.ts';
import { forEach } from './for-each-statement.ts';
import { increment } from './increment.ts';
import { keptVariables, localVariable } from './local-variable.ts';
import { doWhileLoop, forLoop, whileLoop } from './loops.ts';
import { runAs } from './run-as-statement.ts';
import { switchOn } from './switch-statement.ts';
import { tryStatement } from './try-statement.ts';
import type { Expression, ReturnStatement } from '../syntax/nodes.ts';

export function statement(s: Statement, cx: BodyContext): void {
  cx.unit.writer.mark(s.at);
  cx.unit.counts?.statement(s, cx.unit.writer);
  switch (s.kind) {
    case 'Block':
      return braced(s, '', cx);
    case 'LocalVariable':
      return cx.write(`${localVariable(s, cx)};${keptVariables(s, cx)}`);
    case 'ExpressionStatement':
      return cx.write(`${effect(s.expression, cx)};`);
    case 'If':
      body(s.then, `if (${nonNull(s.condition, cx)})`, cx);
      if (s.otherwise !== null) body(s.otherwise, 'else', cx);
      return;
    case 'While':
      return whileLoop(s, cx);
    case 'DoWhile':
      return doWhileLoop(s, cx);
    case 'For':
      return forLoop(s, cx);
    case 'ForEach':
      return forEach(s, cx);
    case 'Try':
      return tryStatement(s, cx);
    case 'Throw':
      return cx.write(`throw thrown(${expression(s.value, cx)});`);
    case 'Return':
      return cx.write(returned(s, cx));
    case 'Break':
      return cx.write('break;');
    case 'Continue':
      return cx.write('continue;');
    case 'Switch':
      return switchOn(s, cx);
    case 'Dml':
      return dml(s, cx);
    case 'RunAs':
      return runAs(s, cx);
  }
}

/** An expression whose value nobody needs. */
export function effect(e: Expression, cx: BodyContext): string {
  if (e.kind === 'Postfix') return increment(e, cx, false);
  return e.kind === 'Assign' ? assignment(e, cx) : expression(e, cx);
}

/** The statements of a block, between braces behind a head. */
export function braced(block: Block, head: string, cx: BodyContext): void {
  cx.write(`${head} {`);
  statements(block.statements, cx);
  cx.write('}');
}

export function statements(all: readonly Statement[], cx: BodyContext): void {
  for (const s of all) statement(s, cx);
}

/** A statement behind a head, always between braces. `first` is put before it. */
export function body(s: Statement | null, head: string, cx: BodyContext, first = ''): void {
  cx.write(`${head} {${first === '' ? '' : ` ${first}`}`);
  if (s?.kind === 'Block') statements(s.statements, cx);
  else if (s !== null) statement(s, cx);
  cx.write('}');
}

function returned(s: ReturnStatement, cx: BodyContext): string {
  if (s.value === null) return cx.isConstructor ? 'return this;' : 'return;';
  return `return ${cx.returns === null ? expression(s.value, cx) : expressionAs(s.value, cx.returns, cx)};`;
}
