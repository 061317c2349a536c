/**
 * An expression of JavaScript's. The flag `v` is taken only for what needs it, classes within classes: under it V8 of
 * Node 20 fails to repeat groups with negated classes, as in `(?:[^a]{2}b)+`.
 */
export function expression(source: string, flags = ''): RegExp {
  try {
    return new RegExp(source, `u${flags}`);
  } catch {
    return new RegExp(source, `v${flags}`);
  }
}
