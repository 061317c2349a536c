/** Whether control can come out at the end of a statement. */
import type { Statement } from '../../syntax/nodes.ts';

/** @returns whether statements may follow: the platform's compiler takes every loop for one that ends. */
export function completes(node: Statement): boolean {
  switch (node.kind) {
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
      return false;
    case 'Block':
      return node.statements.every(completes);
    case 'If':
      return node.otherwise === null || completes(node.then) || completes(node.otherwise);
    case 'Try':
      return (
        (node.finally === null || completes(node.finally)) &&
        (completes(node.body) || node.catches.some((clause) => completes(clause.body)))
      );
    case 'Switch':
      return !node.whens.some((when) => when.match.kind === 'else') || node.whens.some((when) => completes(when.body));
    case 'RunAs':
      return completes(node.body);
    default:
      return true;
  }
}
