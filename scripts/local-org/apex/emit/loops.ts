/** `while`, `do while` and `for`; each turn is counted, so that an endless loop meets the CPU limit. */
import type { DoWhileStatement, ForStatement, WhileStatement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { nonNull } from './expression.ts';
import { keptVariables, localVariable } from './local-variable.ts';
import { body, effect } from './statement.ts';

/** One turn of a loop, or one call. */
export const TICK = 'if (--$.fuel < 0) $.refuel();';

export function whileLoop(s: WhileStatement, cx: BodyContext): void {
  body(s.body, `while (${nonNull(s.condition, cx)})`, cx, TICK);
}

export function doWhileLoop(s: DoWhileStatement, cx: BodyContext): void {
  body(s.body, 'do', cx, TICK);
  cx.unit.writer.mark(s.condition.at);
  cx.write(`while (${nonNull(s.condition, cx)});`);
}

export function forLoop(s: ForStatement, cx: BodyContext): void {
  const init =
    s.init === null ? '' : 'kind' in s.init ? localVariable(s.init, cx) : s.init.map((e) => effect(e, cx)).join(', ');
  const condition = s.condition === null ? '' : nonNull(s.condition, cx);
  const update = s.update.map((e) => effect(e, cx)).join(', ');
  const kept = s.init !== null && 'kind' in s.init ? keptVariables(s.init, cx) : '';
  body(s.body, `for (${init}; ${condition}; ${update})`, cx, `${TICK}${kept}`);
}
