/** `for (T x : things)` over lists, sets, iterables and queries. Apex Developer Guide, "Iteration For Loops", "SOQL For Loops". */
import type { ForEachStatement, MethodCall } from '../syntax/nodes.ts';
import type { ApexType } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';
import { keepForQueries } from './dynamic-names.ts';
import { nonNull } from './expression.ts';
import { TICK } from './loops.ts';
import { localName } from './names.ts';
import { soqlRecords } from './soql.ts';
import { body } from './statement.ts';
import { contains } from './walk.ts';

export function forEach(s: ForEachStatement, cx: BodyContext): void {
  const variable = localName(s.name);
  const type = cx.typeOf(s.iterable);
  const first = `${TICK}${keepForQueries(s, s.name, cx)}`;
  if (s.iterable.kind === 'Soql') {
    const isChunk = cx.typeOfRef(s.type).kind === 'platform';
    const code = soqlRecords(s.iterable, cx);
    return body(s.body, `for (let ${variable} of ${isChunk ? `chunks(${code})` : `items(${code})`})`, cx, first);
  }
  const iterable = nonNull(s.iterable, cx);
  if (isOfRecords(type) && isOfRecords(cx.typeOfRef(s.type))) {
    // `for (List<Account> chunk : Database.query(text))`
    return body(s.body, `for (let ${variable} of chunks(${iterable}))`, cx, first);
  }
  if (type.kind === 'platform' && type.name === 'System.List') {
    overList(s, iterable, first, cx);
    return;
  }
  const code = allowsChangedSets(cx) && !isOwnIterable(type) ? `[...${iterable}]` : `iterate(${iterable})`;
  body(s.body, `for (let ${variable} of ${code})`, cx, first);
}

function isOfRecords(type: ApexType): boolean {
  return type.kind === 'platform' && type.name === 'System.List' && type.args[0]?.kind === 'sobject';
}

/** Up to 61.0 a loop went over what the set held when it began. Release Notes Winter '25, "Improved Consistency When Iterating Sets". */
function allowsChangedSets(cx: BodyContext): boolean {
  return Number(cx.unit.checked.source.apiVersion ?? '66.0') < 62;
}

function isOwnIterable(type: ApexType): boolean {
  return type.kind !== 'platform' || type.name !== 'System.Set';
}

function overList(s: ForEachStatement, iterable: string, first: string, cx: BodyContext): void {
  // Temporaries of this loop's own: one within it has others.
  const [list, at] = [cx.temporary(), cx.temporary()];
  const turn = (elements: string): void =>
    body(
      s.body,
      `for (${list} = items(${elements}), ${at} = 0; ${at} < ${list}.length; ${at}++)`,
      cx,
      `let ${localName(s.name)} = ${list}[${at}]; ${first}`,
    );
  if (!mayChange(s, cx)) {
    turn(iterable);
    return;
  }
  const held = cx.temporary();
  cx.write(`${held} = null; try {`);
  turn(`(${held} = enter(${iterable}))`);
  cx.write(`} finally { leave(${held}); }`);
}

const CHANGING = /^(add|addAll|remove|clear)\(/i;

/** Whether the turns may add to or remove from the list: by its own methods, or through other code that has it too. */
function mayChange(s: ForEachStatement, cx: BodyContext): boolean {
  return contains(s.body, (node) => {
    if (node.kind !== 'MethodCall') return node.kind === 'NewObject';
    const resolution = cx.resolution(node as unknown as MethodCall);
    return resolution?.kind !== 'platformMethod' || CHANGING.test(resolution.key);
  });
}
