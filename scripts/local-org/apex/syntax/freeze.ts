/** Freezes a tree all the way down, however deep it is, so that nobody can write meaning into it. */
export function freezeTree<T>(node: T): T {
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const part of Object.values(next) as unknown[]) waiting.push(part);
  }
  return node;
}
