/** `System.runAs(user) { … }`. Apex Developer Guide, "Using the runAs Method". */
import type { RunAsStatement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { braced } from './statement.ts';

export function runAs(s: RunAsStatement, cx: BodyContext): void {
  const before = cx.temporary();
  cx.write(`${before} = $.beginRunAs(${expression(s.user, cx)});`);
  braced(s.body, 'try', cx);
  cx.write(`finally { $.endRunAs(${before}); }`);
}
