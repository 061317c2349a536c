/**
 * Counting which lines run, for coverage. Each line on which a statement starts is one to be covered; comments, braces
 * and calls of System.debug are none. Apex Developer Guide, "Code Coverage".
 */
import type { Position, Statement } from '../syntax/nodes.ts';
import type { Writer } from './writer.ts';

/** What counted code calls its counter: an array of hits by line. */
const COUNTER = '$hits';

export class LineCounts {
  readonly lines = new Set<number>();

  /** Emits the count of a statement's line, unless it is none to be covered. */
  statement(s: Statement, writer: Writer): void {
    if (s.kind !== 'Block' && !isDebug(s)) this.at(s.at, writer);
  }

  /** Emits the count of a line. */
  at({ line }: Position, writer: Writer): void {
    this.lines.add(line);
    writer.line(`${COUNTER}[${line}]++;`);
  }

  /** @returns the declaration of the counter, for the head of the unit */
  static declaration(path: string): string {
    return `const ${COUNTER} = $.hits(${JSON.stringify(path)});`;
  }
}

function isDebug(s: Statement): boolean {
  if (s.kind !== 'ExpressionStatement' || s.expression.kind !== 'MethodCall') return false;
  const { name, target } = s.expression;
  return name.toLowerCase() === 'debug' && target?.kind === 'Name' && target.name.toLowerCase() === 'system';
}
