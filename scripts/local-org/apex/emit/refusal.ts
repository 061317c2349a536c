/** Code that is not to run here: reaching it raises the error that says why. */
import type { BodyContext } from './body-context.ts';

/** @returns the code that raises the error of a node; null when the node may run */
export function refusalOf(node: object, cx: BodyContext): string | null {
  const refusal = cx.unit.checked.refusalOf(node);
  return refusal === undefined ? null : `$.refuse(${cx.unit.constant(refusal)})`;
}
