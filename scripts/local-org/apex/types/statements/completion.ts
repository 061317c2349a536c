/** Whether control can come out at the end of a statement. */
import type { Statement } from '../../syntax/nodes.ts';

/** @returns whether statements may follow: the platform's compiler takes every loop for one that ends. */
export function isFollowed(node: Statement): boolean {
  return completes(node, true);
}

/** @param allEnd every loop is taken for one that ends */
export function completes(node: Statement, allEnd = false): boolean {
  const ends = (part: Statement): boolean => completes(part, allEnd);
  switch (node.kind) {
    case 'Return':
    case 'Throw':
    case 'Break':
    case 'Continue':
      return false;
    case 'Block':
      return node.statements.every(ends);
    case 'If':
      return node.otherwise === null || ends(node.then) || ends(node.otherwise);
    case 'Try':
      return (
        (node.finally === null || ends(node.finally)) &&
        (ends(node.body) || node.catches.some((clause) => ends(clause.body)))
      );
    case 'Switch':
      return !node.whens.some((when) => when.match.kind === 'else') || node.whens.some((when) => ends(when.body));
    case 'RunAs':
      return ends(node.body);
    case 'While':
      return allEnd || !isTrue(node.condition) || (node.body !== null && breaks(node.body));
    case 'DoWhile':
      return allEnd || !isTrue(node.condition) || breaks(node.body);
    case 'For':
      return (
        allEnd || (node.condition !== null && !isTrue(node.condition)) || (node.body !== null && breaks(node.body))
      );
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
