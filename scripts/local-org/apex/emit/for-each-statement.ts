/** `for (T x : things)` over lists, sets, iterables and queries. Apex Developer Guide, "Iteration For Loops", "SOQL For Loops". */
import type { ForEachStatement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { nonNull } from './expression.ts';
import { TICK } from './loops.ts';
import { localName } from './names.ts';
import { soqlRecords } from './soql.ts';
import { body } from './statement.ts';

export function forEach(s: ForEachStatement, cx: BodyContext): void {
  const variable = localName(s.name);
  const type = cx.typeOf(s.iterable);
  if (s.iterable.kind === 'Soql') {
    const isChunk = cx.typeOfRef(s.type).kind === 'platform';
    const code = soqlRecords(s.iterable, cx);
    return body(s.body, `for (let ${variable} of ${isChunk ? `chunks(${code})` : `items(${code})`})`, cx, TICK);
  }
  const iterable = nonNull(s.iterable, cx);
  if (type.kind === 'platform' && type.name === 'System.List') {
    const [list, at] = [cx.temporary(), cx.temporary()];
    // A temporary of this turn's own: a loop within the loop has others.
    body(
      s.body,
      `for (${list} = items(${iterable}), ${at} = 0; ${at} < ${list}.length; ${at}++)`,
      cx,
      `let ${variable} = ${list}[${at}]; ${TICK}`,
    );
    return;
  }
  body(s.body, `for (let ${variable} of iterate(${iterable}))`, cx, TICK);
}
