/** Whether control can come out at the end of a statement. */
import type { Statement } from '../../syntax/nodes.ts';

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
    case 'While':
      return !isTrue(node.condition) || (node.body !== null && breaks(node.body));
    case 'DoWhile':
      return !isTrue(node.condition) || breaks(node.body);
    case 'For':
      return (node.condition !== null && !isTrue(node.condition)) || (node.body !== null && breaks(node.body));
    default:
      return true;
  }
}

function isTrue(condition: { readonly kind: string; readonly value?: unknown }): boolean {
  return condition.kind === 'Literal' && condition.value === true;
}

/** Whether a `break` of this loop stands in the statement. */
function breaks(node: Statement): boolean {
  switch (node.kind) {
    case 'Break':
      return true;
    case 'Block':
      return node.statements.some(breaks);
    case 'If':
      return breaks(node.then) || (node.otherwise !== null && breaks(node.otherwise));
    case 'Try':
      return (
        breaks(node.body) ||
        node.catches.some((clause) => breaks(clause.body)) ||
        (node.finally !== null && breaks(node.finally))
      );
    case 'Switch':
      return node.whens.some((when) => breaks(when.body));
    case 'RunAs':
      return breaks(node.body);
    default:
      return false;
  }
}
