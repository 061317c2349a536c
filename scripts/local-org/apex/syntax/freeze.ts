/** Freezes a tree all the way down, so that nobody can write meaning into it. */
export function freezeTree<T>(node: T): T {
  if (typeof node === 'object' && node !== null && !Object.isFrozen(node)) {
    Object.freeze(node);
    for (const part of Object.values(node)) {
      freezeTree(part);
    }
  }
  return node;
}
