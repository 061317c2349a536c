/** Visits a syntax tree: every record with a `kind`, outermost first. */
export interface AnyNode {
  readonly kind: string;
}

/** `visit` returns false to stay out of what is inside a node. */
export function walk(node: unknown, visit: (node: AnyNode) => boolean | void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if ('kind' in node && visit(node as AnyNode) === false) return;
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
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
