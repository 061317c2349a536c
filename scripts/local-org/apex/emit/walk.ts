/** Visits a syntax tree: every record with a `kind`, outermost first. */
export interface AnyNode {
  readonly kind: string;
}

/** Of any depth. `visit` returns false to stay out of what is inside a node. */
export function walk(root: unknown, visit: (node: AnyNode) => boolean | void): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === null || typeof node !== 'object') continue;
    if ('kind' in node && visit(node as AnyNode) === false) continue;
    const parts = Object.values(node) as unknown[];
    for (let index = parts.length - 1; index >= 0; index--)
      if (typeof parts[index] === 'object') waiting.push(parts[index]);
  }
}

/** @returns whether any node inside satisfies the condition. */
export function contains(node: unknown, condition: (node: AnyNode) => boolean): boolean {
  let isFound = false;
  walk(node, (inner) => {
    if (!isFound && condition(inner)) isFound = true;
    return !isFound;
  });
  return isFound;
}
