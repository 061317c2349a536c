/** `insert x`, `upsert x Key__c`, `merge a b`, with `as user` or `as system`. Apex Developer Guide, "Apex DML Statements". */
import type { DmlStatement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { quote } from './names.ts';

export function dml(s: DmlStatement, cx: BodyContext): void {
  const target = expression(s.target, cx);
  const access = quote(s.access ?? 'system');
  if (s.operation === 'merge') {
    cx.write(`$.merge(${target}, ${s.mergeWith === null ? 'null' : expression(s.mergeWith, cx)}, ${access});`);
    return;
  }
  const externalId = s.externalId?.names.at(-1)?.name;
  cx.write(
    `$.dml(${quote(s.operation)}, ${target}, ${access}${externalId === undefined ? '' : `, ${quote(externalId)}`});`,
  );
}
