/** A bare name: a local, a field of the class, an enum value in a `when`. */
import type { NameExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { constantOf } from './field-access.ts';
import { reference } from './reference.ts';

export function name(e: NameExpression, cx: BodyContext): string {
  return constantOf(cx.resolution(e), cx) ?? reference(e, cx).read;
}
