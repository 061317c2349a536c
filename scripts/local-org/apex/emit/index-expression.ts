/** `list[i]` */
import type { IndexExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { nonNull } from './expression.ts';
import { chainTarget } from './safe-chain.ts';

/** Emits one link of a chain. */
export function index(e: IndexExpression, cx: BodyContext): string {
  return `item(${chainTarget(e.target, cx)}, ${nonNull(e.index, cx)})`;
}
